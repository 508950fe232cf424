import type { Person } from "./identity";

const person = (paterno: string, materno: string, nombre: string, nacimiento: string, sexo: "H" | "M", estado: string): Person => ({ paterno, materno, nombre, nacimiento, sexo, estado });

/** The beneficiary of that id. Throws for one who is no person. */
export function personOf(id: string): Person {
  const found = PEOPLE[id];
  if (!found) throw new RangeError(`nobody is ${id}`);
  return found;
}

const PEOPLE: Readonly<Record<string, Person>> = {
  "B-001": person("Contreras", "Luna", "Ernestina", "580713", "M", "JC"),
  "B-004": person("Ruvalcaba", "Orozco", "Martín", "640219", "H", "JC"),
  "B-005": person("Navarro", "Gutiérrez", "Leticia", "710830", "M", "NT"),
  "B-007": person("Villaseñor", "Prado", "Alfonso", "551104", "H", "JC"),
  "B-009": person("Mendoza", "Arredondo", "Beatriz", "680927", "M", "GT"),
  "B-011": person("Zárate", "Lozano", "Ignacio", "600131", "H", "GT"),
  "B-013": person("Ortega", "Bautista", "Guadalupe", "621212", "M", "GT"),
  "B-015": person("Tecuapetla", "Flores", "Andrés", "661130", "H", "PL"),
  "B-017": person("Huerta", "Mora", "Silvia", "730405", "M", "PL"),
  "B-019": person("Cuautle", "Ramos", "Pedro", "590629", "H", "PL"),
  "B-021": person("Valenzuela", "Ochoa", "Francisco", "521004", "H", "SR"),
  "B-023": person("Encinas", "Duarte", "Rosario", "651007", "M", "SR"),
  "B-025": person("Santiago", "López", "Eufemia", "491116", "M", "OC"),
  "B-026": person("Hernández", "Cruz", "Aurelio", "630202", "H", "OC"),
  "B-028": person("Jiménez", "Ruiz", "Carmela", "700716", "M", "OC"),
  "B-031": person("Pech", "Canul", "Wilberto", "670523", "H", "YN"),
  "B-033": person("Uicab", "Poot", "Landy", "740118", "M", "CC"),
  "B-035": person("Cuiriz", "Tzintzun", "Delfina", "561224", "M", "MN"),
  "B-036": person("Bernabé", "Huipe", "Salvador", "610806", "H", "MN"),
  "B-037": person("Alejo", "Morales", "Josefina", "690319", "M", "MN"),
  "B-039": person("Galeana", "Soberanis", "Noemí", "640908", "M", "GR"),
};
