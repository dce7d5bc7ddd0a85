// Progress of background work, as it happens.

import { $, $$ } from "./dom.js";

for (const line of $$("[data-job]")) {
  const source = new EventSource(line.dataset.job);
  const bar = $("progress", line);
  source.addEventListener("progress", (event) => {
    const job = JSON.parse(event.data);
    bar.max = Math.max(job.total, 1);
    bar.value = job.done;
  });
  source.addEventListener("end", () => {
    source.close();
    location.reload();
  });
}
