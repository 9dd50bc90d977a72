/* The stamp in a built module, and what `# distutils:` comments become. */
#include "driver.h"
#include "unit.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void write_text(const char *path, const char *text)
{
    const char *why;

    CHECK(file_write(session_arena(), path, str_of(text), false, &why));
}

static void test_stamp(void)
{
    Arena *a = session_arena();
    Stamp stamp = {.settings = 42};

    write_text("source", "one");
    write_text("product", "the module itself");
    list_push(a, &stamp.files, "source");
    list_push(a, &stamp.files, "not there");
    CHECK(!is_up_to_date(a, "product", 42) && !is_up_to_date(a, "nowhere", 42));
    CHECK(add_stamp(a, "product", &stamp, time_now()));
    CHECK(is_up_to_date(a, "product", 42));
    CHECK(!is_up_to_date(a, "product", 43));
    write_text("source", "two");
    CHECK(!is_up_to_date(a, "product", 42));
    write_text("source", "one");
    CHECK(is_up_to_date(a, "product", 42));
    write_text("not there", "now it is");
    CHECK(!is_up_to_date(a, "product", 42));
}

static void test_source_changed_meanwhile(void)
{
    Arena *a = session_arena();
    Stamp stamp = {.settings = 42};
    int64_t started = time_now() - 1000000000;

    write_text("source", "one");
    write_text("product", "the module itself");
    list_push(a, &stamp.files, "source");
    CHECK(add_stamp(a, "product", &stamp, started));
    CHECK(!is_up_to_date(a, "product", 42));
}

static const char *flags_of(const char *key, const char *value)
{
    Arena *a = session_arena();
    Product product = {.source = "sub/x.pyx"};
    HeaderComment comment = {.is_distutils = true, .key = str_of(key), .value = str_of(value)};
    Header header = {0};
    BuildFlags flags;

    list_push(a, &header.comments, comment);
    if (!read_build_flags(a, &product, &header, &flags))
        return "refused";
    return str_format(a, "%s|%s|%s", join_words(a, &flags.sources), join_words(a, &flags.compile), join_words(a, &flags.link));
}

static void test_distutils(void)
{
    CHECK(make_folders(session_arena(), "sub"));
    write_text("sub/beside.c", "");
    CHECK(strcmp(flags_of("libraries", "m dl"), "||-lm -ldl") == 0);
    CHECK(strcmp(flags_of("libraries", "[m, dl]"), "||-lm -ldl") == 0);
    CHECK(strcmp(flags_of("define_macros", "A=1 B"), "|-DA=1 -DB|") == 0);
    CHECK(strcmp(flags_of("include_dirs", "'a b'"), "|'-Ia b'|") == 0);
    CHECK(strcmp(flags_of("sources", "beside.c other.c"), "sub/beside.c other.c||") == 0);
    CHECK(strcmp(flags_of("extra_link_args", "-s"), "||-s") == 0);
    CHECK(strcmp(flags_of("language", "c"), "||") == 0);
    CHECK(strcmp(flags_of("language", "c++"), "refused") == 0);
}

int main(void)
{
    char folder[] = "/tmp/pyxc-unit-XXXXXX";

    if (!mkdtemp(folder) || chdir(folder) != 0)
        return 1;
    test_stamp();
    test_source_changed_meanwhile();
    test_distutils();
    return failures != 0 || system("rm -r \"$PWD\"") != 0;
}
