import type { Book, Sheet } from "./model";
import type { AreasSubject, RangeSubject } from "./range-subject";
import { invalidArgument, itemNotFound, notEmulated } from "./errors";

/** What the objects need of the host that serves them. */
export interface HostServices {
  readonly book: Book;
  readonly counters: { cellsRead: number; cellsWritten: number };
  /** Makers of the objects that other kinds of objects lead to. */
  readonly objects: {
    readonly range: (subject: RangeSubject) => HostObject;
    readonly areas: (subject: AreasSubject) => HostObject;
    readonly worksheet: (sheet: Sheet) => HostObject;
  };
  /** Opens a file as another workbook. */
  readonly openWorkbook: (file: Uint8Array) => void;
  /** The document's add-in settings (`Office.context.document.settings` and `workbook.settings` share them in Excel). */
  readonly settings: Map<string, string>;
}

/** A property with a value: `Range.values`, `Worksheet.name`. Without `set` it is read-only. */
export interface Scalar<T> {
  readonly get: (subject: T, host: HostServices) => unknown;
  readonly set?: (subject: T, value: unknown, host: HostServices) => void;
}

/** What one kind of object can do, in the names of the wire (PascalCase). Whatever is not here is refused by name. */
export interface Definition<T> {
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  /** Properties that lead to other objects. */
  readonly links?: Readonly<Record<string, (subject: T, host: HostServices) => HostObject>>;
  /** Methods; those that give an object give a HostObject. */
  readonly methods?: Readonly<Record<string, (subject: T, args: readonly unknown[], host: HostServices) => unknown>>;
  /** A collection's members. */
  readonly items?: (subject: T, host: HostServices) => readonly HostObject[];
  /** Finds the member of a collection that a key means; null when there is none. Serves GetItem, GetItemOrNullObject and the indexer. */
  readonly find?: (subject: T, key: unknown, host: HostServices) => HostObject | null;
  /** The id that Instantiate returns, for collections' members. */
  readonly id?: (subject: T) => Readonly<Record<string, unknown>>;
  /** Ranges: the client keeps references to them. */
  readonly tracked?: boolean;
  /** For events: the target they are registered on. */
  readonly eventTarget?: (subject: T) => string;
}

/** An object of the workbook as the client addresses it. Property names are matched without regard to case. */
export abstract class HostObject {
  /** Its reference, once the client asked to keep it. */
  reference = "";
  constructor(
    readonly type: string,
    readonly subject: unknown,
  ) {}
  abstract readonly tracked: boolean;
  abstract scalarNames(): readonly string[];
  abstract hasScalar(name: string): string | null;
  abstract hasLink(name: string): string | null;
  abstract get(name: string, host: HostServices): unknown;
  abstract set(name: string, value: unknown, host: HostServices): void;
  abstract link(name: string, host: HostServices): HostObject;
  abstract call(name: string, args: readonly unknown[], host: HostServices): unknown;
  abstract items(host: HostServices): readonly HostObject[] | null;
  abstract find(key: unknown, host: HostServices): HostObject;
  abstract id(): Readonly<Record<string, unknown>>;
  abstract eventTarget(): string;
}

class Bound<T> extends HostObject {
  constructor(
    type: string,
    override readonly subject: T,
    private readonly definition: Definition<T>,
  ) {
    super(type, subject);
  }

  get tracked(): boolean {
    return this.definition.tracked ?? false;
  }

  scalarNames(): readonly string[] {
    return Object.keys(this.definition.scalars ?? {});
  }

  hasScalar(name: string): string | null {
    return named(this.definition.scalars, name);
  }

  hasLink(name: string): string | null {
    return named(this.definition.links, name);
  }

  get(name: string, host: HostServices): unknown {
    return this.scalar(name).get(this.subject, host);
  }

  set(name: string, value: unknown, host: HostServices): void {
    const { set } = this.scalar(name);
    if (!set) throw notEmulated(`setting ${this.type}.${name}`);
    set(this.subject, value, host);
  }

  link(name: string, host: HostServices): HostObject {
    const link = this.definition.links?.[named(this.definition.links, name) ?? ""];
    if (!link) throw notEmulated(`${this.type}.${name}`);
    return link(this.subject, host);
  }

  call(name: string, args: readonly unknown[], host: HostServices): unknown {
    const method = this.definition.methods?.[name];
    if (method) return method(this.subject, args, host);
    const { find, items } = this.definition;
    if (find && name === "GetItem") return this.find(args[0], host);
    if (find && name === "GetItemOrNullObject") return find(this.subject, args[0], host) ?? NULL_OBJECT;
    if (items && name === "GetCount") return items(this.subject, host).length;
    if (items && name === "GetItemAt") {
      const item = items(this.subject, host)[numberOf(args[0])];
      if (!item) throw invalidArgument();
      return item;
    }
    throw notEmulated(`${this.type}.${name}()`);
  }

  items(host: HostServices): readonly HostObject[] | null {
    return this.definition.items?.(this.subject, host) ?? null;
  }

  find(key: unknown, host: HostServices): HostObject {
    if (!this.definition.find) throw notEmulated(`the indexer of ${this.type}`);
    const found = this.definition.find(this.subject, key, host);
    if (!found) throw itemNotFound();
    return found;
  }

  id(): Readonly<Record<string, unknown>> {
    return this.definition.id?.(this.subject) ?? {};
  }

  eventTarget(): string {
    if (!this.definition.eventTarget) throw notEmulated(`events of ${this.type}`);
    return this.definition.eventTarget(this.subject);
  }

  private scalar(name: string): Scalar<T> {
    const scalar = this.definition.scalars?.[named(this.definition.scalars, name) ?? ""];
    if (!scalar) throw notEmulated(`${this.type}.${name}`);
    return scalar;
  }
}

/** Makes the constructor of one kind of object. */
export function defineObject<T>(type: string, definition: Definition<T>): (subject: T) => HostObject {
  return (subject) => new Bound(type, subject, definition);
}

/** What `…OrNullObject` gives when there is nothing. */
export const NULL_OBJECT: HostObject = defineObject<null>("NullObject", {})(null);

const lowerNames = new WeakMap<object, Map<string, string>>();

function named(table: Readonly<Record<string, unknown>> | undefined, name: string): string | null {
  if (!table) return null;
  let names = lowerNames.get(table);
  if (!names) {
    names = new Map(Object.keys(table).map((key) => [key.toLowerCase(), key]));
    lowerNames.set(table, names);
  }
  return names.get(name.toLowerCase()) ?? null;
}

/** An argument that must be a finite number. */
export function numberOf(argument: unknown): number {
  if (typeof argument !== "number" || !Number.isFinite(argument)) throw invalidArgument();
  return argument;
}

/** An argument that must be a text. */
export function textOf(argument: unknown): string {
  if (typeof argument !== "string") throw invalidArgument();
  return argument;
}

/** An argument that must be true or false. */
export function flagOf(argument: unknown): boolean {
  if (typeof argument !== "boolean") throw invalidArgument();
  return argument;
}

/** An argument that must be one of these. */
export function memberOf<const T extends string>(list: readonly T[], argument: unknown): T {
  const found = list.find((each) => each === argument);
  if (found === undefined) throw invalidArgument();
  return found;
}
