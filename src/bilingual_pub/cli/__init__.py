"""The command line: one file a command, each imported only when it is asked for.

Click's own words (“Usage:”, “No such option”) are translated too: they have a catalog of their own,
`locales/*/LC_MESSAGES/click.po`, named to gettext before click is imported.
"""

import sys
from io import StringIO
from typing import NoReturn

from bilingual_pub.cli.signals import Stopped, install_handlers
from bilingual_pub.errors import BilingualPubError
from bilingual_pub.i18n import speak_click

INTERRUPTED = 130
"""The exit code of a program stopped by Ctrl-C: 128 + SIGINT."""


def main() -> NoReturn:
    """Run the command line, and turn every failure into a sentence and an exit code."""
    try:
        install_handlers()
        speak_click()
        code = _run()
    except KeyboardInterrupt:
        code = INTERRUPTED
    except Stopped as stopped:
        code = stopped.exit_code
    sys.exit(code)


def _run() -> int:
    import click

    from bilingual_pub.cli.commands import bilingual_pub
    from bilingual_pub.cli.stderr import print_error, print_note

    try:
        code = bilingual_pub(standalone_mode=False)
    except click.ClickException as error:
        said = StringIO()
        error.show(file=said)
        print_note(said.getvalue().removesuffix("\n"))
        return error.exit_code
    except click.Abort:
        return INTERRUPTED
    except BrokenPipeError as error:
        if isinstance(error.__context__, KeyboardInterrupt | Stopped):
            # A pipe to a worker, which was ended by the same Ctrl-C.
            raise error.__context__ from None
        # Whoever read our output has seen enough (`| head`); Python would complain again at exit.
        sys.stdout = None
        return 0
    except BilingualPubError as error:
        print_error(str(error))
        return error.exit_code
    except Exception as error:
        if {"-v", "--verbose"} & set(sys.argv):
            raise
        from bilingual_pub.batch import describe_bug

        print_error(describe_bug(error))
        return BilingualPubError.exit_code
    return code if isinstance(code, int) else 0
