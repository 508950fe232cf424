import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { chromium } from "playwright-core";
import { CHROMIUM, findProgram } from "../../test/programs";

const FOLDER = path.join(__dirname, "../../assets/iconos");

/** Pixels of each icon. The 16-pixel ones come from a drawing of their own, on the pixel grid. */
const SIZES: Readonly<Record<string, readonly number[]>> = {
  cotejo: [16, 32, 64, 80, 128],
  revisar: [16, 32, 80],
  siguiente: [16, 32, 80],
  panel: [16, 32, 80],
};

/** Draws every PNG of assets/iconos from the SVG beside it. */
async function main(): Promise<void> {
  const executable = findProgram(CHROMIUM);
  if (executable === null) throw new Error(`Icons are drawn with ${CHROMIUM.name}: install it or set ${CHROMIUM.variable}.`);
  const browser = await chromium.launch({ executablePath: executable, args: ["--headless", "--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage();
    for (const [name, sizes] of Object.entries(SIZES)) {
      for (const size of sizes) {
        const source = await readFile(path.join(FOLDER, size === 16 ? `${name}-16.svg` : `${name}.svg`), "utf8");
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${source}`);
        const png = await page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } });
        await writeFile(path.join(FOLDER, `${name}-${size}.png`), png);
      }
    }
  } finally {
    await browser.close();
  }
}

void main();
