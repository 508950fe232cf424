import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { hostUrl, manifestFor } from "../scripts/build/host.cjs";
import { descendants, manifestProblems, parseXml } from "./manifest-schema";

const ROOT = path.join(__dirname, "..");
const manifest = readFileSync(path.join(ROOT, "manifest.xml"), "utf8");

test("the manifest is what Microsoft's schemas ask for", () => {
  expect(manifestProblems(manifest)).toEqual([]);
});

describe("each fault of a manifest is found", () => {
  test.each<[fault: string, find: string | RegExp, replacement: string, problem: string]>([
    ["elements out of order", /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, "$2$1", "Version is out of order in OfficeApp"],
    ["a missing element", /<SupportUrl .*\/>/, "", "OfficeApp lacks SupportUrl"],
    ["an element where none may be", "<Hosts>", "<Extra/><Hosts>", "OfficeApp may not hold Extra"],
    ["a label before the groups", /(<CustomTab id="Cotejo.Tab">)/, '$1<Label resid="Tab.Label"/>', "Group is out of order in CustomTab"],
    ["an id that is no GUID", /<Id>.*<\/Id>/, "<Id>cotejo</Id>", "Id is not a GUID: cotejo"],
    ["a version of three parts", "1.0.0.0", "1.0.0", "Version is not x.y.z.w: 1.0.0"],
    ["a name too long", 'DisplayName DefaultValue="Cotejo"', `DisplayName DefaultValue="${"x".repeat(126)}"`, "DisplayName must have 1 to 125 characters, has 126"],
    ["a page without https", 'id="Help.Url" DefaultValue="https:', 'id="Help.Url" DefaultValue="http:', "Help.Url is not an https URL: http://localhost:3000/ayuda/index.html"],
    ["a resource nobody defined", 'FunctionFile resid="Pane.Url"', 'FunctionFile resid="Other.Url"', "resource Other.Url is not defined"],
    ["a resource nobody uses", "<bt:Urls>", '<bt:Urls><bt:Url id="Spare.Url" DefaultValue="https://localhost:3000/"/>', "resource Spare.Url is never used"],
    ["a resource id too long", /Panel\.Tip/g, "Panel.Tip.With.A.Name.Far.Too.Long.To.Pass", "resource id must have 1 to 32 characters: Panel.Tip.With.A.Name.Far.Too.Long.To.Pass"],
    ["a tip too long", "Abre el panel", "Abre el panel ".repeat(20), "Panel.Tip must have 1 to 250 characters, has 336"],
    ["two controls with one id", 'id="Cotejo.Panel"', 'id="Cotejo.Revisar"', "command id Cotejo.Revisar is not unique"],
    ["an icon without its largest size", /<bt:Image size="80" resid="Panel\.80"\/>/, "", "an icon lacks size 80"],
    ["another host", '<Host Name="Workbook"/>', '<Host Name="Document"/>', "Hosts must be Workbook alone"],
    ["an older Excel", '"ExcelApi" MinVersion="1.9"', '"ExcelApi" MinVersion="1.1"', "ExcelApi 1.9 is not required"],
    ["a runtime of another page", 'FunctionFile resid="Pane.Url"', 'FunctionFile resid="Help.Url"', "FunctionFile and Runtime must be the same page"],
    ["a permission that does not exist", "ReadWriteDocument", "Everything", "Permissions is unknown: Everything"],
  ])("%s", (_fault, find, replacement, problem) => {
    const broken = manifest.replace(find, replacement);
    expect(broken).not.toBe(manifest);
    expect(manifestProblems(broken)).toContain(problem);
  });
});

test("every image is a PNG of the size its place asks for", () => {
  const root = parseXml(manifest);
  const urls = new Map(descendants(root, "Images").flatMap((list) => list.children.map((image) => [image.attributes["id"], image.attributes["DefaultValue"] ?? ""])));
  const wanted: [string, number][] = descendants(root, "Icon").flatMap((icon) =>
    icon.children.map((image): [string, number] => [urls.get(image.attributes["resid"]) ?? "", Number(image.attributes["size"])]),
  );
  for (const [name, size] of [["IconUrl", 32], ["HighResolutionIconUrl", 64]] as const) {
    wanted.push([root.children.find((child) => child.name === name)?.attributes["DefaultValue"] ?? "", size]);
  }
  expect(wanted.length).toBeGreaterThan(2);
  for (const [url, size] of wanted) {
    expect({ url, ...pngSize(path.join(ROOT, new URL(url).pathname)) }).toEqual({ url, width: size, height: size });
  }
});

test("the help page it links to is among the assets", () => {
  const help = descendants(parseXml(manifest), "Url").find((url) => url.attributes["id"] === "Help.Url");
  expect(readdirSync(path.join(ROOT, "assets/ayuda"))).toContain(path.basename(help?.attributes["DefaultValue"] ?? ""));
});

test("every function the ribbon names is registered by the product", () => {
  const names = descendants(parseXml(manifest), "FunctionName").map((element) => element.text);
  expect(names).toEqual(["revisar", "siguienteHallazgo"]);
  const source = sourceOf(path.join(ROOT, "src/commands"));
  expect(source).toContain("actions.associate(");
  for (const name of names) expect(source).toMatch(new RegExp(`\\b${name}\\b`));
});

describe("the host is given once", () => {
  test("every URL of the manifest moves to it", () => {
    const moved = manifestFor(manifest, hostUrl({ host: "https://cotejo.example.org/asm" }));
    expect(moved).not.toContain("localhost");
    expect(moved).toContain('"https://cotejo.example.org/asm/taskpane.html"');
    expect(manifestProblems(moved)).toEqual([]);
  });

  test("without one the development server is meant", () => {
    expect(manifestFor(manifest, "https://localhost:3000/")).toBe(manifest);
  });

  test.each(["http://cotejo.example.org/", "cotejo.example.org", "https://cotejo.example.org/?a=1"])("%s is refused with a sentence", (host) => {
    expect(() => hostUrl({ host })).toThrow(/host/i);
  });
});

/** Width and height of a PNG, in pixels. Throws on any other file. */
function pngSize(file: string): { readonly width: number; readonly height: number } {
  const bytes = readFileSync(file);
  if (bytes.subarray(0, 8).toString("latin1") !== "\u0089PNG\r\n\u001a\n") throw new Error(`${file} is not a PNG`);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

function sourceOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file))
    .map((file) => readFileSync(path.join(folder, file), "utf8"))
    .join("\n");
}
