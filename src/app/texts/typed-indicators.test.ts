import type { TypedIndicatorLine } from "../typed-indicators";
import { typedLineText } from "./typed-indicators";

const LINE: TypedIndicatorLine = {
  sheetId: "1", sheet: "Cifras", row: 1, column: 1, cell: "B2", id: "IR-I", name: "Fondos", reading: "Solo constituidos", part: null, cutDate: 37_560, unit: "razon",
  written: "50%", typed: 0.5, computed: 0.5, difference: 0, state: "otherReading", reason: null,
};

test("a figure that is another reading's says which; one that differs says by how much", () => {
  expect(typedLineText(LINE)).toBe("IR-I Fondos (Cifras!B2): capturado 50.00 %; recalculado 50.00 %; otra lectura («Solo constituidos»)");
  expect(typedLineText({ ...LINE, typed: 0.6, difference: 0.1, state: "differs" })).toBe("IR-I Fondos (Cifras!B2): capturado 60.00 %; recalculado 50.00 %; diferencia 10.00 puntos; difiere");
});
