import { contains, type Area } from "../core/sheet/address";

/** How long after a write of ours its event may arrive, in milliseconds. */
const ECHO = 3_000;

/**
 * Remembers what the port wrote and when. Hosts before ExcelApi 1.14 do not say in an event who made a change: there, a
 * local change inside an area we have just written is taken for ours.
 */
export class OwnWrites {
  private writes: { readonly sheetId: string; readonly area: Area; readonly until: number }[] = [];

  constructor(private readonly now: () => number = () => performance.now()) {}

  note(sheetId: string, area: Area): void {
    const now = this.now();
    this.writes = [...this.writes.filter((write) => write.until > now), { sheetId, area, until: now + ECHO }];
  }

  covers(sheetId: string, area: Area): boolean {
    const now = this.now();
    return this.writes.some((write) => write.until > now && write.sheetId === sheetId && contains(write.area, area));
  }
}
