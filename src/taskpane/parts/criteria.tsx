import { Radio, RadioGroup, useId } from "@fluentui/react-components";
import { CRITERIA, criterion, type Criterion, type CriterionChoices } from "../../core/norms/criteria";
import { SETTINGS_TEXTS as texts } from "../texts";
import { useShared } from "./styles";

const OPEN: readonly Criterion[] = CRITERIA.filter(({ options }) => options.length > 1);
const FIXED: readonly Criterion[] = CRITERIA.filter(({ options }) => options.length === 1);

/** The points that the texts leave open, each with how it is read. Those with one reading are shown, not chosen. */
export function Criteria({ choices, onChoose }: { readonly choices: CriterionChoices; readonly onChoose: (choices: CriterionChoices) => void }) {
  const shared = useShared();
  const choose = ({ id, defaultValue }: Criterion, value: string) => {
    const others = Object.entries(choices).filter(([key]) => key !== id);
    // The value comes from the options of that criterion.
    onChoose(Object.fromEntries(value === defaultValue ? others : [...others, [id, value]]));
  };
  return (
    <details>
      <summary className={shared.heading}>{texts.criteria(Object.keys(choices).length)}</summary>
      <div className={shared.form}>
        <p className={shared.small}>{texts.criteriaLead}</p>
        {OPEN.map((each) => (
          <Readings key={each.id} of={each} value={chosenValue(choices, each)} onChoose={(value) => choose(each, value)} />
        ))}
        <h2 className={shared.heading}>{texts.fixedCriteria}</h2>
        <ul className={shared.plainList}>
          {FIXED.map(({ id, name, question, options: [only] }) => (
            <li key={id}>
              <p className={shared.text}>{texts.criterion(id, name)}</p>
              <p className={shared.small}>
                {question} {only.label}
              </p>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

/** The question before its readings. Not a drop-down: the readings are sentences, which one would cut. */
function Readings({ of: { id, name, question, where, options, defaultValue }, value, onChoose }: { readonly of: Criterion; readonly value: string; readonly onChoose: (value: string) => void }) {
  const shared = useShared();
  const [named, asked] = [useId("criterio"), useId("pregunta")];
  return (
    <section>
      <p id={named} className={shared.heading}>
        {texts.criterion(id, name)}
      </p>
      <p id={asked} className={shared.small}>{`${question} (${where})`}</p>
      <RadioGroup aria-labelledby={named} aria-describedby={asked} value={value} onChange={(_, chosen) => onChoose(chosen.value)}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} label={option.value === defaultValue ? texts.initialReading(option.label) : option.label} />
        ))}
      </RadioGroup>
    </section>
  );
}

function chosenValue(choices: CriterionChoices, { id }: Criterion): string {
  const known = CRITERIA.find((each) => each.id === id);
  return known ? criterion(choices, known.id) : "";
}
