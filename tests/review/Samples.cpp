// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/review/Samples.h"

#include "core/review/Changes.h"
#include "core/review/Pins.h"
#include "core/rubric/RubricCatalog.h"

namespace pingshen::test {

using namespace Qt::StringLiterals;

const ReviewerId anna(u"Anna"_s);
const ReviewerId bo(u"Bo"_s);

Document documentOf(const QString& name, const QString& kind)
{
    Document document;
    document.id = DocumentId(name);
    document.name = name;
    document.kind = KindId(kind);
    document.confidence = 90;
    document.digest = Digest::of(name.toUtf8());
    document.pages = 2;
    document.textPages = 2;
    return document;
}

ApplicationFile applicationFile()
{
    ApplicationFile file;
    file.rubric = RubricCatalog().rubric(RubricId(u"two-zones-2023"_s)).value();
    file.dossier.id = ApplicationId(u"a1b2c3d4"_s);
    file.dossier.rubric = file.rubric.id;
    file.dossier.documents = {documentOf(u"passport.pdf"_s, u"passport"_s),
                              documentOf(u"diploma.pdf"_s, u"education"_s)};
    file.review.application = file.dossier.id;
    return file;
}

void make(ApplicationFile& file, const Change& change)
{
    Edit edit;
    edit.seq = 1;
    edit.at = QDateTime({2025, 12, 1}, {9, 0}, Qt::UTC);
    edit.change = change;
    apply(file.review, edit);
    apply(file.dossier, edit, file.contents);
}

Change scoreChange(const ApplicationFile& file, const QString& indicator, const QString& field, const QString& value)
{
    return fieldChange(file, anna, {EditKind::ScoreChanged, indicator, field}, value);
}

void scoreAll(ApplicationFile& file, int less)
{
    for (const auto* primary : file.rubric.primaries()) {
        const auto points = *primary->maximum - Points::whole(std::exchange(less, 0));
        make(file, scoreChange(file, primary->id.value(), u"points"_s, points.toString()));
        make(file, scoreChange(file, primary->id.value(), u"reason"_s, u"as the documents show"_s));
    }
}

ApplicationFile complete()
{
    auto file = applicationFile();
    for (const auto& required : file.rubric.documents) {
        if (required.kind != KindId(u"passport"_s) && required.kind != KindId(u"education"_s)) {
            file.dossier.documents.append(documentOf(required.kind.value() + u".pdf"_s, required.kind.value()));
        }
    }
    scoreAll(file);
    return file;
}

void pinTo(ApplicationFile& file, const QString& indicator)
{
    const auto& document = file.dossier.documents.first();
    const Passage passage{0, {{1, 2, 3, 4}}, {}};
    make(file, pinAdded(file, anna,
                        pinOf(file, {document.id, document.digest, passage}, IndicatorId(indicator), Stance::For)));
}

} // namespace pingshen::test
