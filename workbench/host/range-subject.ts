import type { Area } from "../../src/core/sheet/address";
import { MAX_COLUMNS, MAX_ROWS } from "../../src/core/sheet/address";
import { fullAddress, resolveAddress } from "./a1";
import { HostError, invalidArgument } from "./errors";
import type { Sheet } from "./model";
import { HostObject } from "./object";

/** A range of one sheet, as the client holds it. Its area moves with the cells while the client keeps a reference to it. */
export class RangeSubject {
  /** Null once every cell of it was deleted. */
  private place: Area | null;

  constructor(
    readonly sheet: Sheet,
    area: Area,
  ) {
    if (area.top < 0 || area.left < 0 || area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS || area.bottom < area.top || area.right < area.left) throw invalidArgument();
    this.place = area;
  }

  get area(): Area {
    if (!this.place) throw new HostError("InvalidReference", "This reference is not valid for the current operation.", 400);
    return this.place;
  }

  /** Goes where its cells went; once they are gone, nowhere for good. */
  follow(shifted: (area: Area) => Area | null): void {
    if (this.place) this.place = shifted(this.place);
  }

  get rows(): number {
    return this.area.bottom - this.area.top + 1;
  }

  get columns(): number {
    return this.area.right - this.area.left + 1;
  }

  get address(): string {
    return fullAddress(this.sheet, this.area);
  }

  /** Whether it is whole rows or whole columns, whose values Excel gives as null. */
  get unbounded(): boolean {
    return this.rows === MAX_ROWS || this.columns === MAX_COLUMNS;
  }
}

/** Several ranges of one sheet. */
export class AreasSubject {
  constructor(
    readonly sheet: Sheet,
    readonly areas: readonly Area[],
  ) {}
}

/** What formats and rules are read from and written to: one range or several. */
export interface Target {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

export function targetOf(subject: RangeSubject | AreasSubject): Target {
  return subject instanceof AreasSubject ? subject : { sheet: subject.sheet, areas: [subject.area] };
}

/** The area that an argument means on a sheet: a Range object or an address. Throws `InvalidArgument`. */
export function areaArgument(sheet: Sheet, argument: unknown): Area {
  if (typeof argument === "string") return resolveAddress(sheet, argument);
  if (argument instanceof HostObject && argument.subject instanceof RangeSubject && argument.subject.sheet === sheet) return argument.subject.area;
  throw invalidArgument();
}
