# Aliases; the work is done by ./dev, which also runs where there is no make.
.PHONY: run serve test check lock
run serve test check lock:
	python3 dev $@
