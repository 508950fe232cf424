import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sourceTableWorkbook } from "./source-table";

const golden = join(__dirname, "..", "..", "test", "golden");
const text = readFileSync(join(golden, "seguimiento-asm-2015-2016.txt"), "utf8");
writeFileSync(join(golden, "seguimiento-asm-2015-2016.xlsx"), sourceTableWorkbook(text));
