import fc from "fast-check";
import { countVotes, presidingSeat, voteTally, type Ballot } from "./votes";

const vote = (seat: string | null, choice: string | null, extra: Partial<Ballot> = {}): Ballot => ({ seat, choice, suplente: false, casting: false, ...extra });
const votes = (favor: number, contra: number, abstention = 0): Ballot[] =>
  ["I", "II", "III", "IV", "V"].slice(0, favor + contra + abstention).map((seat, i) => vote(seat, i < favor ? "a favor" : i < favor + contra ? "en contra" : "abstención"));

test.each([
  [3, 2, 0, "a favor"],
  [2, 3, 0, "en contra"],
  [1, 0, 4, "a favor"],
  [2, 2, 1, "empate"],
  [0, 0, 5, "sin votos"],
  [0, 0, 0, "sin votos"],
])("%i for, %i against and %i abstentions: %s", (favor, contra, abstention, outcome) => {
  const count = countVotes(votes(favor, contra, abstention), null);
  expect(count).toEqual({ favor, contra, abstenciones: abstention, seats: favor + contra + abstention, tied: outcome === "empate", decidedByCasting: false, outcome });
});

describe("the voto de calidad", () => {
  const tie = (seat: string, choice: string): Ballot[] => votes(2, 2, 1).map((ballot) => (ballot.seat === seat ? { ...ballot, choice, casting: true } : ballot));

  test("breaks a tie when whoever presided casts it", () => {
    expect(countVotes(tie("I", "a favor"), "I")).toMatchObject({ tied: true, decidedByCasting: true, outcome: "a favor" });
    expect(countVotes(tie("III", "en contra"), "III")).toMatchObject({ decidedByCasting: true, outcome: "en contra" });
  });

  test("breaks none when another seat casts it, or nobody is known to have presided", () => {
    expect(countVotes(tie("I", "a favor"), "III").outcome).toBe("empate");
    expect(countVotes(tie("I", "a favor"), null).outcome).toBe("empate");
  });

  test("breaks none as an abstention", () => {
    expect(countVotes([vote("I", "abstención", { casting: true }), vote("II", "a favor"), vote("III", "en contra")], "I").outcome).toBe("empate");
  });

  test("does not change a majority", () => {
    expect(countVotes([vote("I", "en contra", { casting: true }), vote("II", "a favor"), vote("III", "a favor")], "I")).toMatchObject({ decidedByCasting: false, outcome: "a favor" });
  });
});

test("guests, blank votes and unknown seats do not count", () => {
  expect(countVotes([vote("I", "a favor"), vote("invitado", "en contra"), vote("II", null), vote(null, "en contra")], null)).toMatchObject({ favor: 1, contra: 0, seats: 1 });
});

test("a seat counts once, and the titular before the suplente", () => {
  const suplente = vote("II", "en contra", { suplente: true });
  const titular = vote("II", "a favor");
  expect(countVotes([suplente, titular], null)).toMatchObject({ favor: 1, contra: 0, seats: 1 });
  expect(countVotes([titular, suplente], null)).toMatchObject({ favor: 1, contra: 0 });
});

test("who presides follows from the column, and A-06", () => {
  expect(presidingSeat("Subsecretario", false)).toBe("I");
  expect(presidingSeat("Director General de Promoción B", true)).toBe("III");
  expect([presidingSeat("otro", false), presidingSeat("otro", true), presidingSeat(null, true)]).toEqual([null, "I", null]);
});

test("the order of the votes of different seats does not matter", () => {
  const ballot = fc.record({ choice: fc.constantFrom("a favor", "en contra", "abstención", null), casting: fc.boolean() });
  fc.assert(
    fc.property(fc.array(ballot, { minLength: 5, maxLength: 5 }), (five) => {
      const ballots = five.map(({ choice, casting }, i) => vote(["I", "II", "III", "IV", "V"][i] ?? null, choice, { casting }));
      const count = countVotes(ballots, "I");
      expect(countVotes(ballots.toReversed(), "I")).toEqual(count);
      expect(count.favor + count.contra + count.abstenciones).toBe(count.seats);
    }),
  );
});

test("a tally is said without abstentions when there are none", () => {
  expect(voteTally({ favor: 3, contra: 1, abstenciones: 0 })).toBe("3 a favor, 1 en contra");
  expect(voteTally({ favor: 2, contra: 2, abstenciones: 1 })).toBe("2 a favor, 2 en contra, 1 abstención");
});
