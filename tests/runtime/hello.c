/* hello.pyx as the compiler writes it: def say_hello(): print("Hello World!") */
#include "px.h"
static struct px_state {
    PyObject *k[3];
    PyObject *b[1];
    PyObject *f[1];
} px_s;
#define PX_STATE px_s
static const char px_text[] = "\0\011say_hello" "\0\014Hello World!" "\0\005print";
static const px_maker px_makers[] = {px_make_name};
static PyObject *f_say_hello(void)
{
    PyObject *t0, *args[2];
    int line;

    args[1] = PX_STATE.k[1];
    t0 = px_call(PX_STATE.b[0], args + 1, 1);
    if (px_unlikely(!t0)) { line = 2; goto fail; }
    px_decref(t0);
    return px_newref(Py_None);
fail:
    px_traceback(PX_STATE.k[0], line);
    return NULL;
}
static const px_spec px_specs[] = {
    {(px_body)f_say_hello, px_vc0, 0, 0, -1, 1, 0, 0, 0, 0, 0},
};
static int px_main(void)
{
    PyObject *f = px_function(&px_specs[0], NULL, NULL);
    if (px_unlikely(!f)) goto fail;
    if (px_glob_set(PX_STATE.k[0], PX_STATE.f[0] = f) < 0) goto fail;
    return 0;
fail:
    px_traceback(px_m.home.name, 1);
    return -1;
}
static const int px_builtins[] = {2};
static const px_module_data px_data = {
    "hello.pyx", px_text, px_makers, px_s.k, 3, 1, px_builtins, px_s.b, NULL, 0, px_main
};
static int px_exec(PyObject *module)
{
    return px_module_exec(module, &px_data);
}
static PyModuleDef_Slot px_slots[] = {PX_MODULE_SLOTS(px_exec)};
static PyModuleDef px_def = {PyModuleDef_HEAD_INIT, "hello", NULL, 0, NULL, px_slots, NULL, NULL, NULL};
PyMODINIT_FUNC PyInit_hello(void)
{
    return PyModuleDef_Init(&px_def);
}
