/** A way of reading an open point of the texts. */
export interface CriterionOption {
  readonly value: string;
  /** What it means, in Spanish. */
  readonly label: string;
}

/** A point that the texts leave open, and how it is read. With a single option the reading is fixed, and only shown. */
export interface Criterion {
  readonly id: string;
  readonly name: string;
  /** What the text leaves open, in Spanish. */
  readonly question: string;
  /** Where the text leaves it open. */
  readonly where: string;
  readonly options: readonly [CriterionOption, ...CriterionOption[]];
  readonly defaultValue: string;
}

/** The open points of the FOAFI rules of 2002 and of the ASM document of 2015-2016. Readings are those resolved in the project's catalogue. */
export const CRITERIA = [
  {
    id: "A-01",
    name: "Reportes mensuales y bimestrales",
    question: "La definición XIV y el §8.1 piden reportes mensuales; el §4.4.1.2 III, bimestrales. ¿Cuáles se deben?",
    where: "XIV, §4.4.1.2 III, §8.1",
    options: [
      { value: "ambos", label: "Mensual a la SE por cada proyecto y, además, bimestral al Consejo por cada fondo." },
      { value: "fondos-bimestral", label: "En los proyectos de fondos basta el reporte bimestral; en los demás, mensual." },
    ],
    defaultValue: "ambos",
  },
  {
    id: "A-02",
    name: "Plazo de los informes sin día",
    question: "Los informes mensuales, los bimestrales y los de la CIPI no tienen día límite. ¿Cuándo se toman por tardíos?",
    where: "§7.1 V, §8.1",
    options: [
      { value: "10", label: "A los 10 días naturales del cierre, por analogía con el §7.1 II a IV (supuesto)." },
      { value: "15", label: "A los 15 días naturales del cierre (supuesto)." },
      { value: "sin-plazo", label: "Nunca: solo se señala el que falta." },
    ],
    defaultValue: "10",
  },
  {
    id: "A-03",
    name: "Alcance del 70%",
    question: "¿El tope de “hasta el 70%” es de cada plan o del proyecto, y admite el 70% justo?",
    where: "§4.3.2",
    options: [
      { value: "por-plan", label: "De cada plan y empresa; 70.00% se admite; el total del proyecto solo se informa." },
      { value: "por-plan-y-proyecto", label: "De cada plan y también del total de los planes de cada proyecto." },
    ],
    defaultValue: "por-plan",
  },
  {
    id: "A-04",
    name: "Base y momento del 50%",
    question: "¿De qué patrimonio es el 50% y cuándo se mide?",
    where: "§4.3.2",
    options: [
      { value: "cada-aportacion", label: "Del patrimonio con la aportación FOAFI incluida, en cada aportación; 50.00% se admite." },
      { value: "al-final", label: "Del patrimonio total registrado, una sola vez." },
    ],
    defaultValue: "cada-aportacion",
  },
  {
    id: "A-05",
    name: "Numeración de las reglas",
    question: "El índice y el cuerpo no numeran igual, y el §9 tiene dos listas con los mismos romanos. ¿Cómo se cita?",
    where: "Índice, §4.3, §9, §5.1.2",
    options: [{ value: "propia", label: "Con claves propias y las palabras del texto." }],
    defaultValue: "propia",
  },
  {
    id: "A-06",
    name: "Quién preside en ausencia del Subsecretario",
    question: "La fracción I da la suplencia al Director del Proyecto “X”; el último párrafo, la presidencia al Director General “B”. ¿Quién preside?",
    where: "§5.1.2",
    options: [
      { value: "direccion-b", label: "Preside el Director General de Promoción B, con voto de calidad; el del Proyecto “X” solo vota." },
      { value: "proyecto-x", label: "Preside el Director de Promoción del Proyecto “X”, como suplente, con voto de calidad." },
    ],
    defaultValue: "direccion-b",
  },
  {
    id: "A-07",
    name: "Quórum del Consejo",
    question: "El texto no fija quórum. ¿Se dice algo de una sesión con pocos consejeros?",
    where: "§5.1.2",
    options: [
      { value: "informar", label: "No hay quórum; se informa cuando votan menos de 3 de los 5." },
      { value: "ninguno", label: "No hay quórum y no se dice nada." },
    ],
    defaultValue: "informar",
  },
  {
    id: "A-08",
    name: "Límites de la tabla de tamaños",
    question: "La tabla es de enteros y no dice qué pasa con fracciones, con cero o por encima de ella.",
    where: "Definición X",
    options: [{ value: "enteros", label: "Solo enteros; 0 es válido; por encima de la tabla no es MPYME." }],
    defaultValue: "enteros",
  },
  {
    id: "A-09",
    name: "Productores y artesanos",
    question: "“Se consideran microempresarios”: ¿sea cual sea su tamaño?",
    where: "Definición X",
    options: [
      { value: "aviso", label: "Sí, las personas físicas; más de 30 empleados o una persona moral se advierte." },
      { value: "siempre-micro", label: "Sí, siempre y sin advertencia." },
      { value: "por-tamano", label: "No: se miden con la tabla de la industria." },
    ],
    defaultValue: "aviso",
  },
  {
    id: "A-10",
    name: "Tabla de tamaños que rige",
    question: "La ley del 30/12/2002 cambió los rangos mientras el transitorio SEGUNDO prolongó estas reglas. ¿Qué tabla rige?",
    where: "Definición X, transitorio SEGUNDO",
    options: [
      { value: "por-fecha", label: "La del FOAFI hasta las reglas de 2003 (DOF 04/06/2003); después, la de la fecha." },
      { value: "foafi", label: "Siempre la del FOAFI 2002." },
    ],
    defaultValue: "por-fecha",
  },
  {
    id: "A-11",
    name: "Fecha del informe anual",
    question: "El §7.1 II da 10 días naturales; el §7.2 pide el mismo informe sin fecha.",
    where: "§7.1 II, §7.2",
    options: [{ value: "10-enero", label: "10 de enero para los dos." }],
    defaultValue: "10-enero",
  },
  {
    id: "A-12",
    name: "Ejercicio de la evaluación externa",
    question: "La evaluación se entrega el 15 de octubre, antes de que acabe el año. ¿De qué ejercicio es?",
    where: "§7.1 I, §8.2",
    options: [{ value: "mismo", label: "Del mismo ejercicio en que se entrega." }],
    defaultValue: "mismo",
  },
  {
    id: "A-13",
    name: "Cuenta de los 20 días hábiles",
    question: "“20 días hábiles, a partir de la fecha de recepción”: ¿cuál es el día 1?",
    where: "§6.3.3",
    options: [
      { value: "dia-siguiente", label: "El día hábil siguiente a la recepción en el Consejo; el acta debe estar enviada." },
      { value: "mismo-dia", label: "El mismo día de la recepción, si es hábil; el acta debe estar enviada." },
    ],
    defaultValue: "dia-siguiente",
  },
  {
    id: "A-14",
    name: "Plazo que vence en día inhábil",
    question: "Cuando los 10 días naturales acaban en fin de semana o día inhábil, ¿se recorre la fecha?",
    where: "§7.1",
    options: [
      { value: "no-se-recorre", label: "No se recorre." },
      { value: "siguiente-habil", label: "Se recorre al día hábil siguiente." },
    ],
    defaultValue: "no-se-recorre",
  },
  {
    id: "A-15",
    name: "COPLADE y Comité de Desarrollo Económico",
    question: "El texto llama de varias maneras a quien evalúa en el estado.",
    where: "§6.3.1, §6.3.2, definición IX, §7.1",
    options: [{ value: "equivalentes", label: "Todos los nombres valen lo mismo." }],
    defaultValue: "equivalentes",
  },
  {
    id: "A-16",
    name: "Montos con que participa cada quien",
    question: "“El Gobierno del Estado, la Secretaría de Economía o el organismo intermedio”: ¿los tres montos o uno?",
    where: "§6.3.2",
    options: [
      { value: "los-tres", label: "Los tres, aunque sean 0, y al menos una contraparte mayor que 0." },
      { value: "basta-uno", label: "Basta el de quien participa; los demás pueden quedar vacíos." },
    ],
    defaultValue: "los-tres",
  },
  {
    id: "A-17",
    name: "Convenio y convenio de coordinación",
    question: "El texto usa los dos nombres. ¿Son cosas distintas?",
    where: "XIV, §4.4.1.2, §5.1.1, §6.3.2",
    options: [{ value: "un-registro", label: "Un mismo registro, con su tipo." }],
    defaultValue: "un-registro",
  },
  {
    id: "A-18",
    name: "Cuándo se devengan los recursos",
    question: "El §6.3.3 dice al cierre del ejercicio y, más abajo, al entregarlos.",
    where: "§6.3.3",
    options: [{ value: "entrega", label: "Al entregarlos al organismo intermedio." }],
    defaultValue: "entrega",
  },
  {
    id: "A-19",
    name: "“Serán recuperables”",
    question: "Son subsidios, y sin embargo “(serán recuperables)”. ¿Qué se devuelve?",
    where: "§6.3.3",
    options: [{ value: "no-aplicado", label: "Solo lo que no se aplicó." }],
    defaultValue: "no-aplicado",
  },
  {
    id: "A-20",
    name: "Fórmulas de los dos indicadores de resultados",
    question: "Las fórmulas impresas ponen las metas en los dos lados.",
    where: "§9",
    options: [{ value: "real", label: "El numerador es lo que de verdad se logró." }],
    defaultValue: "real",
  },
  {
    id: "A-21",
    name: "Fondos que cuentan para la meta",
    question: "¿Los fondos fortalecidos cuentan para los 4, o solo los constituidos?",
    where: "§4.1, §4.3.1 b, §9 I",
    options: [
      { value: "ambos", label: "Cuentan los dos, con su desglose." },
      { value: "solo-constituidos", label: "Solo los constituidos." },
    ],
    defaultValue: "ambos",
  },
  {
    id: "A-22",
    name: "Atendida, beneficiada y apoyada",
    question: "El texto no define esas tres palabras. ¿Qué empresa cuenta como atendida?",
    where: "§5.1.2 II y V, §9",
    options: [
      { value: "solicitud-atendida", label: "La que registró su solicitud y fue atendida, con apoyo o sin él; beneficiada o apoyada, la que recibió apoyo." },
      { value: "solo-beneficiadas", label: "Solo la que recibió apoyo." },
    ],
    defaultValue: "solicitud-atendida",
  },
  {
    id: "A-23",
    name: "“Total de créditos otorgados”",
    question: "¿Es el monto o el número de créditos?",
    where: "§9 III",
    options: [
      { value: "monto", label: "El monto, en pesos." },
      { value: "numero", label: "El número de créditos." },
    ],
    defaultValue: "monto",
  },
  {
    id: "A-24",
    name: "Avales concedidos y solicitados",
    question: "¿Es el número o el monto de los avales?",
    where: "§9 IV",
    options: [
      { value: "numero", label: "El número; el monto como segunda cifra." },
      { value: "monto", label: "El monto; el número como segunda cifra." },
    ],
    defaultValue: "numero",
  },
  {
    id: "A-25",
    name: "Planes de negocios atendidos",
    question: "La fórmula divide empresas entre solicitudes: son unidades distintas.",
    where: "§9 VI",
    options: [
      { value: "empresas", label: "Empresas distintas apoyadas entre solicitudes; se muestran las dos." },
      { value: "planes", label: "Planes apoyados entre solicitudes." },
    ],
    defaultValue: "empresas",
  },
  {
    id: "A-26",
    name: "“Estudios” apoyados",
    question: "Los estudios no son un tipo de apoyo del §4.3.1. ¿Qué se cuenta?",
    where: "§9 X, §4.3.1",
    options: [
      { value: "plan", label: "Cada plan de negocio es un estudio." },
      { value: "solo-proyectos", label: "No hay estudios: solo se cuentan los proyectos." },
    ],
    defaultValue: "plan",
  },
  {
    id: "A-27",
    name: "Monto promedio de apoyos",
    question: "¿El promedio es por proyecto o por empresa?",
    where: "§9 XI",
    options: [
      { value: "por-proyecto", label: "Por proyecto; por empresa como segunda cifra." },
      { value: "por-empresa", label: "Por empresa; por proyecto como segunda cifra." },
    ],
    defaultValue: "por-proyecto",
  },
  {
    id: "A-28",
    name: "Emprendedores sin constituir",
    question: "Los emprendedores son población objetivo, pero el beneficiario debe estar constituido. ¿Desde cuándo?",
    where: "§4.2, §4.4.2",
    options: [
      { value: "hasta-el-apoyo", label: "Se advierte hasta el primer dinero; después es un error." },
      { value: "siempre", label: "Siempre es un error." },
    ],
    defaultValue: "hasta-el-apoyo",
  },
  {
    id: "A-29",
    name: "Duplicidad con otros programas",
    question: "Saberlo de verdad exige los padrones de los otros programas.",
    where: "§4.3.1",
    options: [{ value: "declarada", label: "Se revisa lo que el registro declara." }],
    defaultValue: "declarada",
  },
  {
    id: "A-30",
    name: "RFC de las personas físicas",
    question: "El texto pide CURP a las físicas y RFC a las morales, pero los productores tienen también RFC.",
    where: "§8.1, definición XI",
    options: [
      { value: "opcional", label: "La CURP es obligatoria; el RFC, opcional." },
      { value: "obligatorio", label: "Las dos son obligatorias." },
    ],
    defaultValue: "opcional",
  },
  {
    id: "A-31",
    name: "Orden en que responde la garantía",
    question: "El texto nombra dos niveles y calla el tercero.",
    where: "§4.4.4 VI",
    options: [{ value: "tres-niveles", label: "Empresarios, contrapartes y, al final, FOAFI." }],
    defaultValue: "tres-niveles",
  },
  {
    id: "A-32",
    name: "Nivel de riesgo y potencialización",
    question: "La causal VII habla solo de los fondos estatales de garantía recíproca. ¿Y los demás?",
    where: "§4.4.4 VII",
    options: [
      { value: "aviso-en-los-demas", label: "Error en esos; advertencia en los demás." },
      { value: "solo-estatales", label: "Error en esos; en los demás no se dice nada." },
    ],
    defaultValue: "aviso-en-los-demas",
  },
  {
    id: "A-33",
    name: "Quién puede presentar un proyecto",
    question: "El §4.4.1.1 I admite organizaciones sociales; la definición XIII no las nombra.",
    where: "§4.4.1.1 I, §6.3.1, XIII",
    options: [
      { value: "con-social", label: "Los de la definición XIII y las organizaciones sociales constituidas." },
      { value: "solo-xiii", label: "Solo los de la definición XIII." },
    ],
    defaultValue: "con-social",
  },
  {
    id: "A-34",
    name: "Entrada en vigor",
    question: "Las reglas rigen desde el día siguiente de su publicación, y esa fecha no está en el texto.",
    where: "Transitorio PRIMERO",
    options: [{ value: "parametro", label: "Se toma de los parámetros; sin ella no se supone ninguna." }],
    defaultValue: "parametro",
  },
  {
    id: "A-35",
    name: "Metas y presupuesto",
    question: "Los 4 fondos, las 200 empresas y los 100 millones son del ejercicio 2002. ¿Y en otros?",
    where: "§4, §4.1",
    options: [{ value: "por-ejercicio", label: "Son parámetros de cada ejercicio." }],
    defaultValue: "por-ejercicio",
  },
  {
    id: "A-36",
    name: "Fechas fuera del periodo (ASM)",
    question: "El periodo dice 2015-2016 y hay fechas de término en 2017. ¿Hasta cuándo se aceptan?",
    where: "Documento institucional ASM",
    options: [
      { value: "31-dic", label: "Hasta el 31 de diciembre del segundo año." },
      { value: "12-meses", label: "Hasta 12 meses después." },
    ],
    defaultValue: "31-dic",
  },
  {
    id: "A-37",
    name: "Renglón que parece número de página (ASM)",
    question: "¿Es un número de página, un renglón corregido o un ASM perdido?",
    where: "Documento institucional ASM, línea 24",
    options: [{ value: "preguntar", label: "Nunca se borra solo: decide quien revisa." }],
    defaultValue: "preguntar",
  },
  {
    id: "A-38",
    name: "ASM vacío bajo otro (ASM)",
    question: "¿Un ASM combinado sobre dos renglones, o dos ASM perdidos?",
    where: "Documento institucional ASM, líneas 11 y 12",
    options: [{ value: "dos-hallazgos", label: "Dos hallazgos; quien revisa puede decir que es compartido." }],
    defaultValue: "dos-hallazgos",
  },
  {
    id: "A-39",
    name: "Columna No. (ASM)",
    question: "¿El número es del programa o del ASM?",
    where: "Documento institucional ASM",
    options: [{ value: "programa", label: "Del programa: uno por bloque." }],
    defaultValue: "programa",
  },
] as const satisfies readonly Criterion[];
