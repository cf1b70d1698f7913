"""The tests: the folders of the package, plus contracts, journeys, project and servers."""
