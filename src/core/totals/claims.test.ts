import { applyClaim, leftAfter, skippedLayers, totalTaken, type Layers, type SkippedLayer } from "./claims";

/** empresarios, contrapartes, FOAFI. */
function layers(empresarios: number, contrapartes: number, foafi: number): Layers {
  return { empresarios, contrapartes, foafi };
}

const FUND = layers(200, 800, 1_000);

describe("how a claim falls: empresarios, contrapartes, FOAFI", () => {
  test.each<[string, Layers, readonly Layers[], number, Layers, number]>([
    ["a small one stays with the entrepreneurs", FUND, [], 150, layers(150, 0, 0), 0],
    ["exactly what the entrepreneurs gave", FUND, [], 200, layers(200, 0, 0), 0],
    ["a centavo more reaches the counterparts", FUND, [], 201, layers(200, 1, 0), 0],
    ["entrepreneurs and counterparts, to the centavo", FUND, [], 1_000, layers(200, 800, 0), 0],
    ["a centavo more reaches the FOAFI", FUND, [], 1_001, layers(200, 800, 1), 0],
    ["everything there is", FUND, [], 2_000, layers(200, 800, 1_000), 0],
    ["more than everything leaves some uncovered", FUND, [], 2_500, layers(200, 800, 1_000), 500],
    ["earlier claims have emptied the first layer", FUND, [layers(120, 0, 0), layers(80, 20, 0)], 100, layers(0, 100, 0), 0],
    ["earlier claims have left a remnant of the first layer", FUND, [layers(120, 0, 0)], 100, layers(80, 20, 0), 0],
    ["earlier claims have emptied all", FUND, [layers(200, 800, 1_000)], 10, layers(0, 0, 0), 10],
    ["a layer overdrawn before owes nothing more", FUND, [layers(300, 0, 0)], 10, layers(0, 10, 0), 0],
    ["what was wrongly taken from the FOAFI is gone all the same", FUND, [layers(0, 0, 900)], 1_200, layers(200, 800, 100), 100],
    ["no entrepreneurs: the counterparts are first", layers(0, 800, 1_000), [], 100, layers(0, 100, 0), 0],
    ["only the FOAFI gave", layers(0, 0, 1_000), [], 100, layers(0, 0, 100), 0],
    ["a fund without money", layers(0, 0, 0), [], 100, layers(0, 0, 0), 100],
    ["a claim of nothing", FUND, [], 0, layers(0, 0, 0), 0],
  ])("%s", (_, contributions, earlier, amount, split, uncovered) => {
    const applied = applyClaim(contributions, earlier, amount);
    expect({ split: applied.split, uncovered: applied.uncovered }).toEqual({ split, uncovered });
    expect(totalOf(applied.split) + applied.uncovered).toBe(amount);
    expect(applied.left).toEqual(leftAfter(contributions, [...earlier, split]));
  });

  test("a claim applied as it must fall never skips a layer", () => {
    const earlier: Layers[] = [];
    for (const amount of [50, 149, 1, 1, 700, 99, 400, 900]) {
      const { split } = applyClaim(FUND, earlier, amount);
      expect(skippedLayers(FUND, totalTaken([...earlier, split]), split)).toEqual([]);
      earlier.push(split);
    }
    expect(totalTaken(earlier)).toEqual(FUND);
  });
});

describe("layers reached too soon", () => {
  test.each<[string, readonly Layers[], Layers, readonly SkippedLayer[]]>([
    ["in order", [], layers(200, 100, 0), []],
    ["counterparts before the entrepreneurs are spent", [], layers(150, 20, 0), [{ layer: "contrapartes", taken: 20, before: "empresarios", due: 20 }]],
    ["only part of it was for the entrepreneurs to pay", [], layers(190, 30, 0), [{ layer: "contrapartes", taken: 30, before: "empresarios", due: 10 }]],
    ["the FOAFI before the counterparts are spent", [], layers(200, 100, 50), [{ layer: "foafi", taken: 50, before: "contrapartes", due: 50 }]],
    ["the FOAFI first of all", [], layers(0, 0, 50), [{ layer: "foafi", taken: 50, before: "empresarios", due: 50 }]],
    [
      "both later layers before the first",
      [],
      layers(0, 10, 50),
      [
        { layer: "contrapartes", taken: 10, before: "empresarios", due: 10 },
        { layer: "foafi", taken: 50, before: "empresarios", due: 50 },
      ],
    ],
    ["an earlier claim spent the entrepreneurs", [layers(200, 0, 0)], layers(0, 100, 0), []],
    ["several earlier claims spent both", [layers(150, 0, 0), layers(50, 300, 0), layers(0, 500, 0)], layers(0, 0, 10), []],
    ["a centavo is left with the entrepreneurs", [layers(199, 0, 0)], layers(0, 100, 0), [{ layer: "contrapartes", taken: 100, before: "empresarios", due: 1 }]],
    ["both layers before have a little left", [layers(190, 785, 0)], layers(0, 0, 100), [{ layer: "foafi", taken: 100, before: "empresarios", due: 25 }]],
    ["another of the same day spent them, whichever came first", [layers(200, 0, 0)], layers(0, 10, 0), []],
    ["an overdrawn layer is spent", [layers(500, 0, 0)], layers(0, 10, 0), []],
    ["more than everything, in order", [], layers(200, 800, 5_000), []],
    ["nothing taken", [], layers(0, 0, 0), []],
  ])("%s", (_, others, claim, skipped) => {
    expect(skippedLayers(FUND, totalTaken([...others, claim]), claim)).toEqual(skipped);
  });

  test("a layer that gave nothing is never skipped", () => {
    expect(skippedLayers(layers(0, 0, 1_000), layers(0, 0, 300), layers(0, 0, 300))).toEqual([]);
  });
});

function totalOf({ empresarios, contrapartes, foafi }: Layers): number {
  return empresarios + contrapartes + foafi;
}
