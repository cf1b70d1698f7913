"""The resume: paste or file, what was read beside its lines, versions, and the file given out."""

from __future__ import annotations

import json
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from afterword.core.errors import AfterwordError, NotYours, Refusal, Unreadable
from afterword.core.resume.form import PARTS
from afterword.flows import resume as flow
from afterword.web import routing
from afterword.web.given import id_of
from afterword.web.refusal import told
from afterword.web.routing import Asked, acted, filled, say, see, shown

TEXT = "text:"


@filled
def resumes(request: Asked) -> HttpResponse:
    """All resumes, and the box to add one; what was read comes on the next page."""
    if request.method == "POST":
        try:
            return see("resume", _read(request))
        except NotYours:
            raise
        except AfterwordError as wrong:
            again = {"wrong": told(request, wrong), "text": request.POST.get("text", "")}
            return render(request, "resume/resumes.html", _listed(request) | again, status=422)
    return render(request, "resume/resumes.html", _listed(request))


def _listed(request: Asked) -> dict[str, object]:
    return {"resumes": flow.resumes(request.owner), "removed": flow.removed(request.owner, routing.now())}


def _read(request: Asked) -> UUID:
    into = request.POST.get("into", "")
    file = request.FILES.get("file")
    content = file.read() if file is not None else request.POST.get("text", "").encode()
    if not content.strip():
        raise Unreadable("There is nothing to read yet.", hint="Paste the resume into the box, or choose a file.")
    name = (file.name or "") if file is not None else ""
    ports, now = routing.ports(), routing.now()
    return flow.read_it(ports, request.owner, content, name, now, id_of(into) if into else None).pk


@filled
def resume(request: Asked, version_id: UUID) -> HttpResponse:
    """Each field beside the line it stands on; one button keeps it."""
    page = flow.resume_page(request.owner, version_id)
    if request.method != "POST":
        return render(request, "resume/resume.html", _shown(page))
    typed = {name.removeprefix(TEXT): value for name, value in request.POST.items() if name.startswith(TEXT)}
    ports, quoted = routing.ports(), request.POST.getlist("quoted")
    try:
        kept = flow.confirm(
            ports, request.owner, version_id, {k: str(v) for k, v in typed.items()}, quoted, routing.now()
        )
    except Refusal as wrong:
        again = {"wrong": told(request, wrong, fill=True)}
        return render(request, "resume/resume.html", _shown(page) | again, status=422)
    say(request, "Kept. Letters quote what you ticked, word for word.")
    return see("resume", kept.pk)


def _shown(page: flow.ResumePage) -> dict[str, object]:
    groups: list[tuple[str, list[flow.Line]]] = []
    for line in page.lines:
        if not groups or groups[-1][1][-1].row.part != line.row.part:
            groups.append((PARTS[line.row.part], []))
        groups[-1][1].append(line)
    return {"page": page, "groups": groups}


@shown
def resume_file(request: Asked, version_id: UUID) -> HttpResponse:
    """The version as a JSON Resume file."""
    document = json.dumps(flow.exported(request.owner, version_id), ensure_ascii=False, indent=2)
    headers = {"Content-Disposition": 'attachment; filename="resume.json"'}
    return HttpResponse(document, content_type="application/json", headers=headers)


@acted("resumes")
def remove(request: Asked, version_id: UUID) -> HttpResponse:
    """Take a resume away with all its versions."""
    flow.remove(request.owner, version_id, routing.now())
    say(request, "Removed. For a day you can put it back, below.")
    return see("resumes")


@acted("resumes")
def put_back(request: Asked, resume_id: UUID) -> HttpResponse:
    """A removed resume is there again."""
    flow.put_back(request.owner, resume_id, routing.now())
    say(request, "It is back, with all its versions.")
    return see("resumes")
