import { Component, type ReactNode } from "react";
import { DEFECT_TEXTS as texts } from "../texts";
import { CopyDetails } from "./copy-details";
import { BackButton } from "./page";
import { useShared } from "./styles";

interface Caught {
  readonly error: Error | null;
}

/** Keeps a view that throws from leaving the pane blank: says so, and the toolbar above goes on working. */
export class Defect extends Component<{ readonly children: ReactNode }, Caught> {
  override readonly state: Caught = { error: null };

  static getDerivedStateFromError(error: unknown): Caught {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error ? <Stumble error={error} /> : this.props.children;
  }
}

function Stumble({ error }: { readonly error: Error }) {
  const shared = useShared();
  return (
    <div className={shared.page}>
      <BackButton />
      <h1 className={shared.title}>{texts.title}</h1>
      <p className={shared.text}>{texts.text}</p>
      <div>
        <CopyDetails detail={`${error.name}: ${error.message}\n${error.stack ?? ""}`} />
      </div>
    </div>
  );
}
