"""What a person is told of a rich text that is not read."""

from bilingual_pub.errors import InputError
from bilingual_pub.i18n import _
from bilingual_pub.readers.file_kinds import identify_file
from bilingual_pub.readers.reading import Source


def make_other_kind_error(source: Source) -> InputError:
    """The error for a file that is no rich text."""
    return InputError(
        _(
            "{name} is {kind}, not a rich text (RTF) file, although its name says so. Correct the"
            " ending of its name."
        ).format(name=source.name, kind=identify_file(source.data) or _("a text file"))
    )
