/* Words: their tags on interned names, and which are keywords in which dialect. */
#include "parser.h"

const WordInfo word_infos[WORD_COUNT] = {
    [W_none] = {"", T_NAME, 0},
#define KEYWORD(word, token, where) [W_##word] = {#word, T_##token, WORD_##where},
#include "keywords.def"
#undef KEYWORD
};

static uint8_t python_tokens[WORD_COUNT], cython_tokens[WORD_COUNT];

static bool is_keyword_in(WordClass class, bool cython)
{
    return class == WORD_HARD || (cython ? class == WORD_CYTHON || class == WORD_FALL : class == WORD_PYTHON);
}

static void tag_words(void)
{
    for (int w = 0; w < WORD_COUNT; w++) {
        WordInfo info = word_infos[w];
        if (w != W_none)
            name_text(info.text)->tag = w;
        python_tokens[w] = is_keyword_in(info.class, false) ? info.token : T_NAME;
        cython_tokens[w] = is_keyword_in(info.class, true) ? info.token : T_NAME;
    }
}

const uint8_t *keyword_tokens(Dialect dialect)
{
    static bool tagged;

    if (!tagged)
        tag_words();
    tagged = true;
    return dialect == DIALECT_PY ? python_tokens : cython_tokens;
}
