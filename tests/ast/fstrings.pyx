f"a{x}b{{c}}"
f"{x!r:>{w}.{p}} {y = }"
f'{x:%H:%M} {f"{nested}"} {"same" + 'quotes'}'
rf"\d{x}\{y}"
"plain " f"and {formatted}" " joined"
t"{name!s} {value:>5}"
f'''{
    x  # comment
}'''
f"\N{DIGIT ONE}{{}}"
