import { fullAddress, parseReference } from "./a1";
import { alreadyExists, invalidArgument, itemNotFound } from "./errors";
import type { Book, BookName, Sheet } from "./model";
import { defineObject, flagOf, HostObject, NULL_OBJECT, textOf } from "./object";
import type { HostServices } from "./object";
import { RangeSubject } from "./range-subject";

interface NameSubject {
  readonly book: Book;
  readonly name: BookName;
}

/** Names of the workbook (`sheet` null) or of one sheet. */
interface NamesSubject {
  readonly book: Book;
  readonly sheet: Sheet | null;
}

function referred({ book, name }: NameSubject, host: HostServices): HostObject | null {
  const reference = parseReference(name.formula);
  const sheet = reference && book.findSheet(reference.sheet);
  return reference && sheet ? host.objects.range(new RangeSubject(sheet, reference.area)) : null;
}

const namedItem = defineObject<NameSubject>("NamedItem", {
  id: ({ name }) => ({ Name: name.name }),
  scalars: {
    Name: { get: ({ name }) => name.name },
    Formula: { get: ({ name }) => name.formula, set: ({ book, name }, value) => { name.formula = textOf(value); book.tell({ kind: "names" }); } },
    Value: { get: ({ name }) => name.formula.slice(1) },
    Type: { get: ({ name }) => (parseReference(name.formula) ? "Range" : "String") },
    Scope: { get: ({ name }) => (name.scope === "Workbook" ? "Workbook" : "Worksheet") },
    Visible: { get: ({ name }) => name.visible, set: ({ book, name }, value) => { name.visible = flagOf(value); book.tell({ kind: "names" }); } },
    Comment: { get: ({ name }) => name.comment, set: ({ book, name }, value) => { name.comment = textOf(value); book.tell({ kind: "names" }); } },
  },
  methods: {
    GetRange: (subject, _args, host) => {
      const range = referred(subject, host);
      if (!range) throw itemNotFound();
      return range;
    },
    GetRangeOrNullObject: (subject, _args, host) => referred(subject, host) ?? NULL_OBJECT,
    Delete: ({ book, name }) => {
      book.names = book.names.filter((other) => other !== name);
      book.tell({ kind: "names" });
    },
  },
});

const scopeOf = ({ sheet }: NamesSubject): string => sheet?.id ?? "Workbook";
const inScope = (subject: NamesSubject): readonly BookName[] => subject.book.names.filter((name) => name.scope === scopeOf(subject));

export const names: (subject: NamesSubject) => HostObject = defineObject<NamesSubject>("NamedItemCollection", {
  items: (subject) => inScope(subject).map((name) => namedItem({ book: subject.book, name })),
  find: (subject, key) => {
    const name = inScope(subject).find((each) => each.name.toLowerCase() === textOf(key).toLowerCase());
    return name ? namedItem({ book: subject.book, name }) : null;
  },
  methods: {
    Add: (subject, [label, reference, comment]) => {
      const text = textOf(label);
      if (!/^[A-Za-z_\\\u00C0-\u024F][\w.\u00C0-\u024F]*$/.test(text)) throw invalidArgument();
      if (inScope(subject).some((each) => each.name.toLowerCase() === text.toLowerCase())) throw alreadyExists();
      if (!subject.sheet && subject.book.isNameTaken(text, null)) throw alreadyExists();
      const formula = reference instanceof HostObject && reference.subject instanceof RangeSubject
        ? `=${absolute(fullAddress(reference.subject.sheet, reference.subject.area))}`
        : textOf(reference);
      const name: BookName = { name: text, formula: formula.startsWith("=") ? formula : `=${formula}`, scope: scopeOf(subject), visible: true, comment: typeof comment === "string" ? comment : "" };
      subject.book.names.push(name);
      subject.book.tell({ kind: "names" });
      return namedItem({ book: subject.book, name });
    },
  },
});

function absolute(address: string): string {
  const bang = address.lastIndexOf("!");
  return address.slice(0, bang + 1) + address.slice(bang + 1).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}
