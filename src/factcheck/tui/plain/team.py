"""The ways from an article to colleagues' work, line by line."""

from factcheck.reviewing import agreement_words, desk, looked
from factcheck.reviewing.digest import Remark
from factcheck.reviewing.docket import Docket
from factcheck.reviewing.sitting import Sitting
from factcheck.storage.project import Project
from factcheck.text import one_line
from factcheck.tui.console import Console
from factcheck.tui.plain.colleagues import PlainColleagues
from factcheck.tui.plain.deciding import PlainDeciding
from factcheck.tui.plain.loop import Keys


class PlainTeam:
    """Colleagues' verdicts, decisions, agreement, and what was said of one's own work."""

    _project: Project
    _keys: Keys
    _console: Console

    def do_app_colleagues(self) -> None:
        PlainColleagues(Sitting(self._project), self._keys, self._console).run()

    def do_app_decisions(self) -> None:
        PlainDeciding(Docket(self._project), self._keys, self._console).run()

    def do_app_agreement(self) -> None:
        for line in agreement_words.lines(desk.agreement_on(self._project)):
            self._console.say(line)

    def do_app_assignments(self) -> None:
        for line in desk.assigned(self._project):
            who = ", ".join(f"{a.name} ({a.decided} of {line.claims} claims)" for a in line.assignees) or "nobody"
            self._console.say(f"{one_line(line.title or 'Untitled article')}: {one_line(who)}.")

    def do_app_digest(self) -> None:
        new = desk.digest(self._project)
        for remark in new:
            self._tell(remark)
            words = self._console.ask("Your answer (Enter leaves it): ")
            if words.strip():
                desk.reply(self._project, remark.claim, words, to=remark.by)
                self._console.say("Saved: answered.")
            looked.remember(self._project.reviewer or "", {remark.revision})
        if not new:
            earlier = desk.digest(self._project, seen=True)
            self._console.say("Nothing new was said of your work." + (" Said before:" if earlier else ""))
            for remark in earlier:
                self._tell(remark)

    def _tell(self, remark: Remark) -> None:
        over = f" instead of {remark.own}" if remark.overruled else ""
        reason = f" ({remark.reason.replace('_', ' ')})" if remark.reason else ""
        self._console.say(f"“{one_line(remark.quote)}”")
        self._console.say(f"  {one_line(remark.by)}, {remark.what}{over}{reason}: {one_line(remark.comment)}")
