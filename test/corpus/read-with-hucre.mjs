// Prints, as JSON, the sheets of the workbooks named: their names and rows, as hucre reads them. A process of its own: the package is a module that the tests' runner cannot load.
import { readFile } from "node:fs/promises";
import { readXlsx } from "hucre/xlsx";

const books = [];
for (const path of process.argv.slice(2)) {
  const { sheets } = await readXlsx(new Uint8Array(await readFile(path)));
  books.push(sheets.map(({ name, rows }) => ({ name, rows })));
}
process.stdout.write(JSON.stringify(books));
