import { PROYECTO_COLUMN, SESION_COLUMN } from "./columns";
import { defineRegister } from "./define";
import { SEATS } from "./values";

/** The votes of each session, one row a seat and project. */
export const votos = defineRegister({
  key: "votos",
  sheetName: "Votos",
  title: "Votos del Consejo Directivo",
  source: "Reglas de Operación del FOAFI 2002, §5.1.2",
  signature: [],
  minimumColumns: 3,
  anyOf: ["silla", "consejero", "suplente", "voto", "calidad"],
  columns: {
    sesion: { ...SESION_COLUMN, required: "always" },
    proyecto: { ...PROYECTO_COLUMN, required: "always" },
    silla: {
      header: "Silla",
      synonyms: ["Asiento", "Lugar"],
      type: "enum",
      values: [...SEATS.map((value, i) => ({ value, aliases: [String(i + 1), `silla ${value}`, `fracción ${value}`] })), { value: "invitado", aliases: ["invitada", "invitados", "VI", "6", "silla VI", "fracción VI"] }],
      required: "always",
      about: "Fracción del §5.1.2 que le da lugar en el Consejo, de I a V, o invitado.",
    },
    consejero: { header: "Consejero", synonyms: ["Nombre del consejero", "Consejera"], type: "text", required: "always", about: "Nombre de quien votó." },
    cargo: { header: "Cargo", synonyms: ["Puesto"], type: "text", required: "always", about: "Cargo de quien votó, completo." },
    suplente: { header: "Suplente", synonyms: ["¿Suplente?", "Es suplente"], type: "sn", required: "always", about: "S si vota en lugar del titular; N si es el titular (§5.1.2)." },
    voto: {
      header: "Voto",
      synonyms: ["Sentido del voto"],
      type: "enum",
      values: [{ value: "a favor", aliases: ["favor", "favorable"] }, { value: "en contra", aliases: ["contra", "desfavorable"] }, { value: "abstención", aliases: ["abstenciones", "se abstiene", "se abstuvo"] }],
      required: "always",
      about: "A favor, en contra o abstención.",
    },
    calidad: { header: "Voto de calidad", synonyms: ["Calidad", "¿Voto de calidad?"], type: "sn", about: "S si quien preside desempató con este voto (§5.1.2)." },
  },
});
