/**
 * The arrows of ARCHITECTURE.md, as rules: core ← workbook ← app ← faces; excel and xlsx know core and workbook only.
 *
 * @type {import("dependency-cruiser").IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "A cycle has no order in which it can be read. Imports of types alone may point back: they are gone when the code runs.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "core-knows-only-core",
      comment: "core/ is pure: nothing outside it, no package, no Node module.",
      severity: "error",
      from: { path: "^src/core/", pathNot: "\\.test\\.ts$" },
      to: { pathNot: "^src/core/" },
    },
    {
      name: "core-tests-know-core-and-tests",
      comment: "A core test may read fixtures and use test libraries, never another layer.",
      severity: "error",
      from: { path: "^src/core/.*\\.test\\.ts$" },
      to: { path: "^(src/(?!core/)|workbench/)" },
    },
    {
      name: "rules-never-import-rules",
      comment: "A rule is one file; what two rules share lives in a folder of its own in core/, not in one of them.",
      severity: "error",
      from: { path: "^src/core/rules/([^/]+)/([a-z]+[0-9]+[^/]*)\\.ts$", pathNot: "\\.test\\.ts$" },
      to: { path: "^src/core/rules/([^/]+)/([a-z]+[0-9]+[^/]*)\\.ts$", pathNot: "^src/core/rules/$1/$2\\.ts$" },
    },
    {
      name: "workbook-knows-only-core",
      severity: "error",
      from: { path: "^src/workbook/", pathNot: "\\.test\\.ts$" },
      to: { pathNot: "^src/(core|workbook)/" },
    },
    {
      name: "excel-knows-core-and-workbook",
      severity: "error",
      from: { path: "^src/excel/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^(src|workbench|test)/", pathNot: "^src/(core|workbook|excel)/" },
    },
    {
      name: "xlsx-knows-core-and-workbook",
      severity: "error",
      from: { path: "^src/xlsx/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^(src|workbench|test)/", pathNot: "^src/(core|workbook|xlsx|app/texts)/" },
    },
    {
      name: "word-knows-core-and-workbook",
      severity: "error",
      from: { path: "^src/word/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^(src|workbench|test)/", pathNot: "^src/(core|workbook|word)/" },
    },
    {
      name: "app-knows-core-and-workbook",
      severity: "error",
      from: { path: "^src/app/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^(src|workbench|test)/", pathNot: "^src/(core|workbook|app)/" },
    },
    {
      name: "faces-reach-files-and-excel-only-at-their-root",
      comment: "Only main.ts(x), where a face is put together, and the command line's open-book.ts choose between Excel and .xlsx files; the pane's template-file.ts makes a file for Excel to open, and each face's document-file.ts one for Word.",
      severity: "error",
      from: { path: "^src/(taskpane|commands|functions|cli)/", pathNot: "(/main\\.tsx?|^src/cli/open-book\\.ts|^src/taskpane/template-file\\.ts|^src/(taskpane|cli)/document-file\\.ts|\\.test\\.tsx?)$" },
      to: { path: "^src/(excel|xlsx|word)/" },
    },
    {
      name: "faces-do-not-know-each-other",
      comment: "The pane is put together with the ribbon commands it shares a runtime with; nothing else crosses.",
      severity: "error",
      from: { path: "^src/(taskpane|commands|functions|cli)/", pathNot: "^src/taskpane/main\\.tsx$" },
      to: { path: "^src/(taskpane|commands|functions|cli)/", pathNot: "^src/$1/" },
    },
    {
      name: "the-office-client-stays-in-excel-and-faces",
      comment: "Everything else goes through the port.",
      severity: "error",
      from: { path: "^src/(core|workbook|app|xlsx|word)/" },
      to: { path: "office-js" },
    },
    {
      name: "src-never-imports-workbench-or-test",
      comment: "The stand-in and the tests are never shipped.",
      severity: "error",
      from: { path: "^src/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^(workbench|test|scripts)/" },
    },
    {
      name: "workbench-knows-core-workbook-and-xlsx",
      comment: "The stand-in plays Excel: it must not know the product it is tried against, save the sentences for files that cannot be opened.",
      severity: "error",
      from: { path: "^workbench/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^(src|test)/", pathNot: "^src/(core|workbook|xlsx|app/texts)/" },
    },
    {
      name: "shipped-code-needs-shipped-packages",
      comment: "src/ may import dependencies only; a devDependency would be missing where the command line is installed.",
      severity: "error",
      from: { path: "^src/", pathNot: "\\.test\\.tsx?$" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "everything-resolves",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // Imports of types alone count as arrows too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".cjs", ".mjs", ".js", ".json"], exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
  },
};
