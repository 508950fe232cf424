import { HostError } from "./errors";
import type { Book } from "./model";
import type { HostObject } from "./object";
import { RangeSubject } from "./range-subject";
import { shiftArea, shiftOf } from "./shift";

/** The objects the client asked to keep. Ranges among them follow their cells when lines are inserted or deleted. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private last = 0;

  constructor(book: Book) {
    book.subscribe((change) => {
      if (change.kind !== "structure") return;
      const shift = shiftOf(change.area, change.axis, change.changeType.endsWith("Deleted"));
      for (const { subject } of this.kept.values()) {
        if (subject instanceof RangeSubject && subject.sheet === change.sheet) subject.follow((area) => shiftArea(area, shift));
      }
    });
  }

  /** How many references are open; a client that cleans up leaves none. */
  get count(): number {
    return this.kept.size;
  }

  keep(object: HostObject): void {
    if (object.reference !== "") return;
    this.last += 1;
    object.reference = `ref-${String(this.last)}`;
    this.kept.set(object.reference, object);
  }

  get(reference: string): HostObject {
    const object = this.kept.get(reference);
    if (!object) throw new HostError("InvalidReference", "This reference is not valid for the current operation.", 400);
    return object;
  }

  remove(reference: string): void {
    this.kept.delete(reference);
  }

  removeAll(): void {
    this.kept.clear();
  }
}
