import { recipientsIn } from "./recipients";

test.each([
  ["SE", ["se"]],
  ["S.E.", ["se"]],
  ["Secretaría de Economía", ["se"]],
  ["SPYME", ["se"]],
  ["SHCP", ["shcp"]],
  ["S.H.C.P.", ["shcp"]],
  ["Secretaría de Hacienda y Crédito Público", ["shcp"]],
  ["Hacienda", ["shcp"]],
  ["secodam", ["secodam"]],
  ["Secretaría de la Contraloría y Desarrollo Administrativo", ["secodam"]],
  ["SHCP y SECODAM", ["shcp", "secodam"]],
  ["H. Cámara de Diputados", ["camara"]],
  ["Comisión de Presupuesto y Cuenta Pública", ["camara"]],
  ["CÁMARA", ["camara"]],
  ["CIPI", ["cipi"]],
  ["Comisión Intersecretarial de Política Industrial (CIPI)", ["cipi"]],
  ["Consejo Directivo del FOAFI", ["consejo"]],
  ["Consejo", ["consejo"]],
  ["COPLADE", ["comite"]],
  ["Comité de Desarrollo Económico del Estado", ["comite"]],
  ["Comité de Planeación para el Desarrollo del Estado de Jalisco", ["comite"]],
  ["Consejo Estatal de la Micro, Pequeña y Mediana Empresa", ["comite"]],
])("%s is %j", (text, expected) => expect(recipientsIn(text)).toEqual(expected));

test.each(["", "Contraloría Estatal", "Contraloría Interna", "Cámara Nacional de Comercio", "Consejo de Administración", "Seguimiento", "Archivo", "Nacional Financiera"])("%j is none of them", (text) =>
  expect(recipientsIn(text)).toEqual([]),
);
