import { parseArea } from "../../../src/core/sheet/address";
import type { PackagePatch } from "../../../src/xlsx/write/package-patch";
import type { BookNote } from "../../host/model";
import { treeOf } from "./xml-tree";

/** The notes of a sheet, whoever wrote them. Threaded comments show as the note that files keep beside them. */
export async function readNotes(parts: PackagePatch, sheetPart: string): Promise<readonly BookNote[]> {
  const target = (await parts.relations(sheetPart)).find(({ type }) => type === "comments")?.target;
  if (target === undefined || !parts.has(target)) return [];
  const root = await treeOf(parts, target);
  const authors = root.at("authors")?.all("author").map(({ text }) => text) ?? [];
  return (root.at("commentList")?.all("comment") ?? []).flatMap((comment): readonly BookNote[] => {
    const place = parseArea(comment.attribute("ref") ?? "");
    const text = comment.at("text")?.children.map((run) => (run.name === "t" ? run.text : run.name === "r" ? (run.at("t")?.text ?? "") : "")).join("") ?? "";
    return place ? [{ row: place.top, column: place.left, text, author: authors[comment.number("authorId") ?? 0] ?? "", visible: false }] : [];
  });
}
