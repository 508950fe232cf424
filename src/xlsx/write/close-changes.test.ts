import { CloseChanges } from "./close-changes";
import { XmlEdit } from "./xml-edit";

const utf8 = new TextEncoder();

/** A part of `n` addresses, with every so many something long between two of them. */
function part(n: number): string {
  return `<a>${Array.from({ length: n }, (_, i) => `<c r="${String(i)}"/>${i % 1_000 === 7 ? "ñ".repeat(400) : ""}`).join("")}</a>`;
}

function changed(xml: string, change: (changes: CloseChanges, places: readonly { start: number; end: number; n: number }[]) => void): string {
  const edit = new XmlEdit(utf8.encode(xml), "p.xml");
  const changes = new CloseChanges(edit);
  // Places in bytes: each `ñ` takes two.
  let surplus = 0;
  let from = 0;
  const places = [...xml.matchAll(/(?<=r=")\d+/g)].map((match) => {
    surplus += xml.slice(from, match.index).split("ñ").length - 1;
    from = match.index;
    return { start: match.index + surplus, end: match.index + surplus + match[0].length, n: Number(match[0]) };
  });
  change(changes, places);
  changes.flush();
  return new TextDecoder().decode(edit.result());
}

test("numbers that grow or shrink are put in their places, over stretches of more than a megabyte and what is long between them", () => {
  const xml = part(150_000);
  expect(xml.length).toBeGreaterThan(2 * 1024 * 1024);
  const after = changed(xml, (changes, places) => places.forEach(({ start, end, n }) => changes.setNumber(start, end, n % 2 === 0 ? n + 99_990 : n % 10)));
  expect(after === xml.replace(/(?<=r=")\d+/g, (digits) => String(Number(digits) % 2 === 0 ? Number(digits) + 99_990 : Number(digits) % 10))).toBe(true);
});

test("texts are put in, in the place of others and nowhere, the long ones too", () => {
  const long = "é".repeat(3 * 1024 * 1024);
  const after = changed('<a><c r="1"/><c r="2"/><c r="3"/></a>', (changes, [first, second, third]) => {
    if (!first || !second || !third) throw new Error("three places");
    changes.replace(first.start, first.start, "0");
    changes.replace(second.start, second.end, long);
    changes.replace(third.start, third.end, "");
  });
  expect(after === `<a><c r="01"/><c r="${long}"/><c r=""/></a>`).toBe(true);
});

test("a part that nothing was changed in stays unchanged", () => {
  const edit = new XmlEdit(utf8.encode('<a r="1"/>'), "p.xml");
  new CloseChanges(edit).flush();
  expect(edit.changed).toBe(false);
});

test("what lies before the first change is left to others", () => {
  const edit = new XmlEdit(utf8.encode('<a><b r="1"/><c r="2"/></a>'), "p.xml");
  const [b, c] = edit.children;
  if (!b || !c) throw new Error("two children");
  const changes = new CloseChanges(edit);
  changes.setNumber(c.start + 6, c.start + 7, 30);
  changes.flush();
  edit.setAttribute(b, "r", 4);
  expect(new TextDecoder().decode(edit.result())).toBe('<a><b r="4"/><c r="30"/></a>');
});
