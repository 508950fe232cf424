import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sampleBooks } from "./foafi-2002/books";

const golden = join(__dirname, "..", "..", "test", "golden");
mkdirSync(join(golden, "foafi-familias"), { recursive: true });
for (const { file, bytes } of sampleBooks) writeFileSync(join(golden, file), bytes());
