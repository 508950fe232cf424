import { SECRETARIO_TECNICO, type SeatNumeral } from "../norms/foafi";
import { SEATS } from "../registers/values";

/** One vote as the register has it. `seat` is one of the five, `invitado`, or null when it cannot be told; so is `choice`. */
export interface Ballot {
  readonly seat: string | null;
  readonly choice: string | null;
  readonly suplente: boolean | null;
  /** It is marked as the voto de calidad. */
  readonly casting: boolean;
}

/** `empate`: as many for as against, and nobody broke the tie. `sin votos`: nobody voted for or against. */
export type VoteOutcome = "a favor" | "en contra" | "empate" | "sin votos";

/** The votes of one project in one session, counted. */
export interface VoteCount {
  readonly favor: number;
  readonly contra: number;
  readonly abstenciones: number;
  /** Seats with a vote that counts, abstentions included: 0 to 5. */
  readonly seats: number;
  /** As many for as against, before the voto de calidad. */
  readonly tied: boolean;
  /** The voto de calidad of whoever presided decided it. */
  readonly decidedByCasting: boolean;
  readonly outcome: VoteOutcome;
}

const SEAT_SET: ReadonlySet<string> = new Set(SEATS);

export function isSeat(seat: string | null): seat is SeatNumeral {
  return seat !== null && SEAT_SET.has(seat);
}

/**
 * Who has the voto de calidad in a session, by who presided (column Presidió). Null when whoever presided has no seat or is not
 * told: then nobody has it. `directorX`: A-06 is read so that the suplente of the first seat presides.
 */
export function presidingSeat(presidio: string | null, directorX: boolean): SeatNumeral | null {
  if (presidio === "Subsecretario") return "I";
  if (presidio === "Director General de Promoción B") return SECRETARIO_TECNICO;
  return presidio === "otro" && directorX ? "I" : null;
}

/** The vote that counts for each seat: of two for one seat the titular's, then the first. Those of guests do not count. */
export function votesThatCount<B extends Ballot>(ballots: readonly B[]): ReadonlyMap<SeatNumeral, B> {
  const bySeat = new Map<SeatNumeral, B>();
  for (const ballot of ballots) {
    if (!isSeat(ballot.seat) || ballot.choice === null) continue;
    const other = bySeat.get(ballot.seat);
    if (!other || (other.suplente === true && ballot.suplente === false)) bySeat.set(ballot.seat, ballot);
  }
  return bySeat;
}

/**
 * Counts the votes of one project in one session (§5.1.2): one a seat ({@link votesThatCount}); an abstention is neither for
 * nor against; more for than against carries it; a tie is decided only by the voto de calidad of whoever presided.
 */
export function countVotes(ballots: readonly Ballot[], presiding: SeatNumeral | null): VoteCount {
  const bySeat = votesThatCount(ballots);
  const counted = [...bySeat.values()];
  const votesFor = (choice: string): number => counted.filter((ballot) => ballot.choice === choice).length;
  const [favor, contra, abstenciones] = [votesFor("a favor"), votesFor("en contra"), votesFor("abstención")];
  const tied = favor === contra && favor > 0;
  const casting = presiding === null ? undefined : bySeat.get(presiding);
  const deciding = tied && casting?.casting === true && casting.choice !== "abstención" ? casting.choice : null;
  return { favor, contra, abstenciones, seats: counted.length, tied, decidedByCasting: deciding !== null, outcome: outcomeOf(favor, contra, deciding) };
}

function outcomeOf(favor: number, contra: number, deciding: string | null): VoteOutcome {
  if (favor === 0 && contra === 0) return "sin votos";
  if (favor > contra || deciding === "a favor") return "a favor";
  return contra > favor || deciding === "en contra" ? "en contra" : "empate";
}

/** "3 a favor, 2 en contra", abstentions only when there are some. */
export function voteTally({ favor, contra, abstenciones }: Pick<VoteCount, "favor" | "contra" | "abstenciones">): string {
  const parts = [`${String(favor)} a favor`, `${String(contra)} en contra`];
  if (abstenciones > 0) parts.push(abstenciones === 1 ? "1 abstención" : `${String(abstenciones)} abstenciones`);
  return parts.join(", ");
}
