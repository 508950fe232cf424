import { checkCurp } from "../../../src/core/identity/curp";
import { checkRfc } from "../../../src/core/identity/rfc";

/** A person who never was, with what a CURP is made of. */
export interface Person {
  readonly paterno: string;
  readonly materno: string;
  /** The name that counts: without a leading José or María. */
  readonly nombre: string;
  /** aammdd. */
  readonly nacimiento: string;
  readonly sexo: "H" | "M";
  /** RENAPO's two letters of the entidad of birth. */
  readonly estado: string;
}

const plain = (name: string): string => name.toUpperCase().replaceAll("Ñ", "X").normalize("NFD").replace(/[^A-Z]/g, "");
const firstVowel = (name: string): string => /[AEIOU]/.exec(name.slice(1))?.[0] ?? "X";
const firstConsonant = (name: string): string => /[^AEIOU]/.exec(name.slice(1))?.[0] ?? "X";

function initials({ paterno, materno, nombre }: Person): string {
  const [first, second, third] = [plain(paterno), plain(materno), plain(nombre)];
  return first.charAt(0) + firstVowel(first) + second.charAt(0) + third.charAt(0);
}

/** The person's CURP, check digit and all. */
export function curpOf(person: Person): string {
  const inner = [person.paterno, person.materno, person.nombre].map((name) => firstConsonant(plain(name))).join("");
  return completed(`${initials(person)}${person.nacimiento}${person.sexo}${person.estado}${inner}0`, "0123456789", checkCurp);
}

/** The person's RFC with a homoclave of one's choice (two characters). */
export function personRfc(person: Person, homoclave: string): string {
  return companyRfc(`${initials(person)}${person.nacimiento}${homoclave}`);
}

/** An RFC from all its characters but the check digit. */
export function companyRfc(unchecked: string): string {
  return completed(unchecked, "0123456789A", checkRfc);
}

/** `key` with the one check digit that the product's own check accepts. Throws when something else is wrong with it. */
function completed(key: string, digits: string, check: (key: string) => { readonly ok: boolean }): string {
  const whole = [...digits].map((digit) => key + digit).find((candidate) => check(candidate).ok);
  if (whole === undefined) throw new RangeError(`no check digit makes ${key} right`);
  return whole;
}
