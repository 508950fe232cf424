/** The modalidades of budgetary programmes: the letter of a programme's key and its name. There is no Q, V or X. */
export const MODALITIES: ReadonlyMap<string, string> = new Map([
  ["A", "Funciones de las Fuerzas Armadas"],
  ["B", "Provisión de Bienes Públicos"],
  ["C", "Participaciones a entidades federativas y municipios"],
  ["D", "Costo financiero, deuda o apoyos a deudores y ahorradores de la banca"],
  ["E", "Prestación de Servicios Públicos"],
  ["F", "Promoción y fomento"],
  ["G", "Regulación y supervisión"],
  ["H", "Adeudos de Ejercicios Fiscales Anteriores (ADEFAS)"],
  ["I", "Gasto Federalizado"],
  ["J", "Pensiones y jubilaciones"],
  ["K", "Proyectos de Inversión"],
  ["L", "Obligaciones de cumplimiento de resolución jurisdiccional"],
  ["M", "Apoyo al proceso presupuestario y para mejorar la eficiencia institucional"],
  ["N", "Desastres Naturales"],
  ["O", "Apoyo a la función pública y al mejoramiento de la gestión"],
  ["P", "Planeación, seguimiento y evaluación de políticas públicas"],
  ["R", "Específicos"],
  ["S", "Sujetos a Reglas de Operación"],
  ["T", "Aportaciones a la seguridad social"],
  ["U", "Otros Subsidios"],
  ["W", "Operaciones ajenas"],
  ["Y", "Aportaciones a fondos de estabilización"],
  ["Z", "Aportaciones a fondos de inversión y reestructura de pensiones"],
]);

/** True for the letter, in upper case, of a modalidad. */
export function isModality(letter: string): boolean {
  return MODALITIES.has(letter);
}
