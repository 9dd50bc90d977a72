/* What all nodes have in common, and what can be done to any tree.
 *
 * Node kinds come from ast.asdl (included by the generated ast.h). A node lives in its module's arena. `type` is set on
 * expressions by the checker. Walks are recursive; the parser's limit LIMIT_tree_depth bounds how deep a tree can be.
 */
#ifndef PYXC_TREE_H
#define PYXC_TREE_H

typedef struct Node {
    uint16_t kind;                 /* NodeId */
    uint16_t flags;                /* NODE_… , set by the checker; 0 in a tree that the parser gives away */
    Span span;
    uint16_t depth;                /* of the tree beneath, as built: what LIMIT_tree_depth bounds */
    struct Type *type;
} Node;

/* The depth of a node of depth `depth` that gets one more child. */
static inline uint16_t node_deeper(uint16_t depth, const Node *child)
{
    return child && child->depth >= depth && depth < UINT16_MAX ? (uint16_t)(child->depth + 1 > UINT16_MAX ? UINT16_MAX : child->depth + 1) : depth;
}

typedef LIST(Node *) NodeList;

typedef enum Category {
    CATEGORY_module, CATEGORY_stmt, CATEGORY_block, CATEGORY_expr, CATEGORY_operator, CATEGORY_comprehension,
    CATEGORY_excepthandler, CATEGORY_arguments, CATEGORY_arg, CATEGORY_keyword, CATEGORY_alias, CATEGORY_withitem,
    CATEGORY_match_case, CATEGORY_identifier_node, CATEGORY_type_param, CATEGORY_pattern, CATEGORY_ctype,
    CATEGORY_declarator, CATEGORY_modifiers, CATEGORY_enum_item, CATEGORY_class_option, CATEGORY_template_param,
    CATEGORY_made
} Category;

typedef enum FieldKind {
    FIELD_NODE, FIELD_LIST, FIELD_NAME, FIELD_STRING, FIELD_TEXT, FIELD_INT, FIELD_BOOL, FIELD_SPAN, FIELD_ENUM,
    FIELD_POINTER
} FieldKind;

typedef struct NodeField {
    const char *name;
    FieldKind kind;
    bool optional, later;          /* later: filled in by a later stage */
    size_t offset;
    const char *const *names;      /* of an enum's values */
} NodeField;

typedef struct NodeInfo {
    const char *name;
    Category category;
    size_t size;
    int field_count;
    const NodeField *fields;
} NodeInfo;

extern const NodeInfo node_infos[];

static inline bool is_expr(const Node *n) { return node_infos[n->kind].category == CATEGORY_expr; }
/* The node as its own struct; NULL if it is of another kind. */
#define AS(Kind, n) ((n) && (n)->kind == N_##Kind ? (Kind##Node *)(n) : NULL)
#define NODE(n) (&(n)->node)

/* ---- tree.c --------------------------------------------------------------------------------------------------------- */

/* Calls `visit` for each child, in order of the fields. */
typedef void TreeVisit(void *context, Node *child);
void tree_children(Node *n, TreeVisit *visit, void *context);
Node *tree_clone(Arena *a, const Node *n);
bool tree_equal(const Node *a, const Node *b);         /* spans aside */
Node **declarator_base(Node *n);                       /* what a pointer, array or function is round; NULL: a name */
NodeList *elements_of(const Node *n);                  /* of a Tuple or List; NULL: it is neither */
/* The readable dump (--dump=ast): one node a line, indented; scalars in the line. */
void tree_dump(Buffer *out, const Node *n);

/* ---- literal_value.c ------------------------------------------------------------------------------------------------ */

struct IntNode;
bool int_value(const struct IntNode *n, int64_t *value);       /* false: more than 63 bits */
double float_value(Str digits);

/* ---- dump_python.c: what --dump=python-ast prints ------------------------------------------------------------------- */

struct ModuleNode;
void dump_python(Buffer *out, const struct ModuleNode *m);

#endif
