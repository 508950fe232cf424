import { beneficiaryFaults } from "./faults-beneficiarios";
import { councilFaults } from "./faults-consejo";
import { moneyFaults } from "./faults-dinero";
import { projectFaults } from "./faults-proyectos";
import { reportFaults } from "./faults-informes";
import type { Fault } from "./fault";

/** Everything that is wrong with the faulty sample, family by family. */
export const FAULTS: readonly Fault[] = [...projectFaults, ...beneficiaryFaults, ...moneyFaults, ...reportFaults, ...councilFaults];
