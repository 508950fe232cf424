import { Field, Select } from "@fluentui/react-components";
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
    onChoose(Object.fromEntries(value === defaultValue ? others : [...others, [id, value]]) as CriterionChoices);
  };
  return (
    <details>
      <summary className={shared.heading}>{texts.criteria(Object.keys(choices).length)}</summary>
      <div className={shared.form}>
        <p className={shared.small}>{texts.criteriaLead}</p>
        {OPEN.map((each) => (
          <Field key={each.id} label={texts.criterion(each.id, each.name)} hint={`${each.question} (${each.where})`} size="small">
            <Select size="small" value={chosenValue(choices, each)} onChange={(_, { value }) => choose(each, value)}>
              {each.options.map(({ value, label }) => (
                <option key={value} value={value}>
                  {value === each.defaultValue ? texts.initialReading(label) : label}
                </option>
              ))}
            </Select>
          </Field>
        ))}
        <p className={shared.heading}>{texts.fixedCriteria}</p>
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

function chosenValue(choices: CriterionChoices, { id }: Criterion): string {
  const known = CRITERIA.find((each) => each.id === id);
  return known ? criterion(choices, known.id) : "";
}
