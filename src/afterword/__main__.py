"""Entry point: `afterword` and `python -m afterword`."""

import sys

from afterword.cli import main

if __name__ == "__main__":
    sys.exit(main())
