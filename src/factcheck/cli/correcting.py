"""`correct`: what the reading got wrong of an article, kept as the reviewer's own."""

from argparse import Namespace

from factcheck.annotating.corrections import correct_metadata, correct_zone, withdraw_correction
from factcheck.cli.opening import open_as_reviewer
from factcheck.cli.printing import print_json, say, wants_json
from factcheck.errors import ExitCode, UsageError
from factcheck.model.article import Zone
from factcheck.model.correction import MetadataField
from factcheck.model.record import Change
from factcheck.reporting.rows import correction_row, correction_words

_OPTIONS = {field: "author" if field is MetadataField.AUTHORS else field.value for field in MetadataField}


def correct(args: Namespace) -> int:
    """Correct metadata and the zone of a stretch in one act, or take corrections back; prints what is corrected."""
    project, reviewer = open_as_reviewer(args)
    article = project.find_article(args.article)
    casefile = project.casefile(article)
    changes: tuple[Change, ...] = ()
    for field, option in _OPTIONS.items():
        if (value := getattr(args, option)) is not None:
            changes += correct_metadata(casefile, reviewer, field, value)
    place = (args.start, args.end, args.zone)
    if None not in place:
        changes += correct_zone(casefile, reviewer, args.start, args.end, Zone(args.zone))
    elif place != (None, None, None):
        raise UsageError("a zone is corrected with --start, --end and --zone together")
    for key in args.withdraw:
        key = MetadataField.AUTHORS.value if key == "author" else key
        changes += withdraw_correction(casefile, reviewer, key)
    if not changes:
        raise UsageError("say what is to be corrected: --title, --author, …, or --start, --end and --zone")
    project.commit(article, changes)
    corrections = project.casefile(article).corrections
    if wants_json(args):
        print_json({"article": article, "corrections": [correction_row(each) for each in corrections]})
    else:
        say(*(correction_words(each) for each in corrections))
    return ExitCode.OK
