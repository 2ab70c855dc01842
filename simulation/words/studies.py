"""What is said about studies."""

MESSAGES = {
    "progress.sweeping": ("sweeping", "doorrekenen"),
    "study.plan": (
        "{name}: {points} points x {scenarios} scenarios x {replicates} = {runs} runs",
        "{name}: {points} punten x {scenarios} scenario's x {replicates} = {runs} runs",
    ),
    "study.cost": (
        "about {time} on {threads} threads, {disk} on disk",
        "ongeveer {time} op {threads} threads, {disk} op schijf",
    ),
    "study.at_most": ("at most {count} replicates", "hooguit {count} replicaties"),
    "study.replicates": ("{count} replicates", "{count} replicaties"),
    "study.going_on": (
        "going on with {folder}: {done} runs are there",
        "{folder} gaat verder: {done} runs zijn er al",
    ),
    "study.done": (
        "{runs} runs of {points} points in {folder}",
        "{runs} runs van {points} punten in {folder}",
    ),
    "study.failed": (
        "{failed} runs failed; why: {file}",
        "{failed} runs zijn mislukt; waarom: {file}",
    ),
    "study.interrupted": (
        "interrupted: {done} runs are safe in {folder}; the same command goes on",
        "onderbroken: {done} runs staan veilig in {folder}; hetzelfde commando gaat verder",
    ),
    "study.status": (
        "{name}: {done} of {wanted} runs ({share} %), {failed} failed, begun {started}",
        "{name}: {done} van {wanted} runs ({share} %), {failed} mislukt, begonnen {started}",
    ),
    "study.status_at_most": (
        "{name}: {done} of at most {wanted} runs, {settled} of {cells} points settled, {failed} failed; "
        "begun {started}",
        "{name}: {done} van hooguit {wanted} runs, {settled} van {cells} punten klaar, {failed} mislukt; "
        "begonnen {started}",
    ),
    "study.rate": ("{rate} runs a second, {left} left", "{rate} runs per seconde, nog {left}"),
    "study.cause": ("{runs} runs failed: {cause}", "{runs} runs mislukten: {cause}"),
}
