import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildXlsx } from "../../test/fixtures/xlsx-builder";
import { goldenBooks } from "./dirty-sheets";
import { goldenReadme } from "./golden-readme";

const golden = join(__dirname, "..", "..", "test", "golden");
for (const { file, book } of goldenBooks) writeFileSync(join(golden, `${file}.xlsx`), buildXlsx(book));
writeFileSync(join(golden, "README.md"), goldenReadme());
