// Takes over the server's markup. What React complains of is kept where a test and a person can see it.
import { makeStory } from "./story.js";

const { React, ReactDOMClient } = globalThis;
const complaints = [];
globalThis.reactErrors = complaints;
function note(error) {
  complaints.push(String(error?.message ?? error));
  document.querySelector("#state").textContent = `React reported ${complaints.length} error(s)`;
}

const Story = makeStory(React);
function Root() {
  React.useEffect(() => {
    document.documentElement.dataset.hydrated = "yes";
    if (complaints.length === 0) document.querySelector("#state").textContent = "Page is ready";
  }, []);
  return React.createElement(Story);
}
ReactDOMClient.hydrateRoot(document.querySelector("#root"), React.createElement(Root), {
  onRecoverableError: note,
  onUncaughtError: note,
  onCaughtError: note,
});
