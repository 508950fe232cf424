import { formatDate } from "../../core/calendar/serial";
import { formatMoney } from "../../core/sheet/money";

/** What stands for a datum that a sentence should bring and its record does not. */
const UNKNOWN = "sin dato";

/** The data of a record of the packet, as its sentence says them. Absent ones are «sin dato», never a hole. */
export class PacketData {
  constructor(private readonly data: Readonly<Record<string, string | number>>) {}

  text(key: string): string {
    const value = this.data[key];
    return value === undefined || value === "" ? UNKNOWN : String(value);
  }

  /** Centavos. */
  money(key: string): string {
    const value = this.data[key];
    return typeof value === "number" ? formatMoney(value) : UNKNOWN;
  }

  /** A serial day. */
  day(key: string): string {
    const value = this.data[key];
    return typeof value === "number" ? formatDate(value) : UNKNOWN;
  }

  /** 0 where it is no number. */
  number(key: string): number {
    const value = this.data[key];
    return typeof value === "number" ? value : 0;
  }

  has(key: string): boolean {
    return this.data[key] !== undefined && this.data[key] !== "";
  }
}
