import { Fragment, h } from "preact";
import type { Customer } from "../api/contract";
import { mayHaveMore, type Form, type FormState } from "../form/form";
import { Facts, ReceiptCard } from "./cards";
import { Countdown } from "./countdown";
import { Icon } from "./icon";
import { ServiceFacts } from "./offer";
import type { Scene } from "./scene";
import { Times } from "./times";

type Props = Scene & { form: Form };

/** Booking without the chat: the same operations, one step after the other. */
export function BookingForm(scene: Props) {
  const { form, words } = scene;
  const { step, failure, waiting } = form.state;
  return (
    <div class="log form" data-testid="form" data-step={step} aria-busy={waiting}>
      <div class="lines">
        <Heading {...scene} />
        {step === "service" && <Services {...scene} />}
        {step === "time" && <Calendar {...scene} />}
        {step === "details" && <Details {...scene} />}
        {step === "done" && <Done {...scene} />}
        <p class="note" role="status">
          {waiting && words.loading}
        </p>
        {failure && !failure.field && (
          <div class="failure" role="alert" data-testid="error">
            <p>{failure.text || words.formOffline}</p>
            <button type="button" class="choice" data-testid="retry" onClick={() => form.retry()}>
              {words.retry}
            </button>
          </div>
        )}
      </div>
    </div>
  );
}

const STEPS: readonly FormState["step"][] = ["service", "time", "details"];

/** What the step asks; it gets the focus when the step begins, so that it is read aloud. */
function Heading({ form, words }: Props) {
  const { step } = form.state;
  const place = STEPS.indexOf(step);
  if (place < 0) {
    return null;
  }
  const titles = [words.chooseService, words.chooseTime, words.details];
  return (
    <div class="heading">
      {place > 0 && (
        <button
          type="button"
          class="tool"
          data-testid="back"
          aria-label={words.back}
          title={words.back}
          onClick={() => form.back()}
        >
          <Icon shape="back" />
        </button>
      )}
      <h3 tabIndex={-1} class="ask" key={step}>
        <small>
          {words.step} {place + 1}/{STEPS.length}
        </small>
        {titles[place]}
      </h3>
    </div>
  );
}

const Services = ({ form, words, when }: Props) => (
  <div class="options" role="group" aria-label={words.chooseService}>
    {form.state.services.map((service) => (
      <button
        key={service.serviceId}
        type="button"
        class="option"
        data-testid="service"
        onClick={() => form.chooseService(service)}
      >
        <ServiceFacts service={service} when={when} />
      </button>
    ))}
  </div>
);

function Calendar(scene: Props) {
  const { form, words } = scene;
  const { service, providers, provider, slots, waiting } = form.state;
  return (
    <>
      <p class="chosen">
        <b>{service?.name}</b>
      </p>
      {providers.length > 1 && (
        <label class="field">
          <span>{words.provider}</span>
          <select
            data-testid="provider"
            value={provider}
            onChange={(event) => form.chooseProvider(event.currentTarget.value)}
          >
            <option value="">{words.anyone}</option>
            {providers.map(({ providerId, name }) => (
              <option key={providerId} value={providerId}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {!waiting && slots.length === 0 && !form.state.failure && (
        <p class="note" data-testid="none">
          {words.noTimes}
        </p>
      )}
      <Times
        {...scene}
        slots={slots}
        pick={(slot) => form.chooseTime(slot)}
        more={mayHaveMore(form.state) ? () => form.more() : undefined}
        loading={waiting}
      />
    </>
  );
}

function Details(scene: Props) {
  const { form, words } = scene;
  const { held, customer, waiting, failure } = form.state;
  if (!held) {
    return null;
  }
  const field = (
    name: keyof Customer,
    inputMode: "text" | "tel" | "email",
    autocomplete: string,
  ) => {
    const wrong = failure?.field === `customer.${name}`;
    return (
      <label class="field">
        <span>{words[name]}</span>
        <input
          name={name}
          type="text"
          inputMode={inputMode}
          autocomplete={autocomplete}
          data-testid={name}
          value={customer[name]}
          required={name === "name"}
          aria-invalid={wrong}
          aria-describedby={wrong ? "wrong" : name === "phone" ? "hint" : undefined}
          onInput={(event) =>
            form.write({ ...form.state.customer, [name]: event.currentTarget.value })
          }
        />
        {wrong && (
          <span class="wrong" id="wrong" role="alert" data-testid="wrong">
            {failure?.text}
          </span>
        )}
      </label>
    );
  };
  return (
    <form
      class="details"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!waiting) {
          form.book(form.state.customer);
        }
      }}
    >
      <section class="card" aria-label={words.times}>
        <Facts {...scene} {...held} />
        <Countdown {...scene} until={held.heldUntil} />
      </section>
      {field("name", "text", "name")}
      {field("phone", "tel", "tel")}
      {field("email", "email", "email")}
      <p class="soft" id="hint">
        {words.contactHint}
      </p>
      <button type="submit" class="choice primary wide" data-testid="confirm" disabled={waiting}>
        {words.confirm}
      </button>
    </form>
  );
}

function Done(scene: Props) {
  const { form, words } = scene;
  const { booking } = form.state;
  return booking ? (
    <>
      <div tabIndex={-1} class="ask">
        <ReceiptCard {...scene} receipt={{ action: "BOOK", booking }} />
      </div>
      <button type="button" class="choice wide" data-testid="anew" onClick={() => form.anew()}>
        {words.anew}
      </button>
    </>
  ) : null;
}
