// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/ModelFixture.h"

#include "core/storage/DossierStore.h"
#include "core/work/OpenApplication.h"
#include "core/work/RecordChange.h"

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

Document documentOf(const QString& name, const QString& kind)
{
    Document document;
    document.id = DocumentId(name);
    document.name = u"all/"_s + name + u".pdf"_s;
    document.kind = KindId(kind);
    document.confidence = 90;
    document.digest = Digest::of(name.toUtf8());
    document.pages = 2;
    document.textPages = 2;
    return document;
}

} // namespace

ApplicationFile documentsOfThreeKinds()
{
    ApplicationFile file;
    file.rubric = RubricCatalog().rubric(RubricId(u"two-zones-2023"_s)).value();
    file.dossier.id = ApplicationId(u"a1"_s);
    file.dossier.documents = {documentOf(u"passport"_s, u"passport"_s), documentOf(u"bachelor"_s, u"education"_s),
                              documentOf(u"master"_s, u"education"_s), documentOf(u"letter"_s, {})};
    file.findings = {{Finding::Code::NoTextLayer, Finding::Severity::Info, u"all/master.pdf"_s, {}},
                     {Finding::Code::DuplicateContent, Finding::Severity::Warning, u"all/master.pdf"_s, {}}};
    return file;
}

void ModelTest::addApplications(int count)
{
    m_session.reset();
    {
        auto workplace = Workplace::open(m_folder.path(), m_clock);
        ASSERT_OK(workplace);
        for (int i = 0; i < count; ++i) {
            Dossier dossier;
            dossier.id = ApplicationId(u"b%1"_s.arg(i, 15, 10, QChar(u'0')));
            dossier.rubric = RubricId(u"two-zones-2023"_s);
            dossier.applicant.caseNumber = u"GT-%1"_s.arg(1000 + i);
            dossier.applicant.latinName = u"Applicant %1"_s.arg(i);
            dossier.versions = {{1, Digest::of(dossier.id.value().toUtf8()), u"a.zip"_s, m_clock.now()}};
            ASSERT_OK((*workplace)->journal().record(importOf(dossier, {}, {})));
        }
    }
    begin();
}

void ModelTest::score(const ApplicationId& application, const QString& indicator, const QString& points)
{
    m_session->storage.run(
        nullptr,
        [=, reviewer = m_reviewer](Workplace& workplace) -> Done {
            PINGSHEN_ASSIGN(const auto file, pingshen::openApplication(workplace, application, reviewer));
            const TextField field{EditKind::ScoreChanged, indicator, u"points"_s};
            PINGSHEN_TRY(recordChanges(workplace, {fieldChange(file, reviewer, field, QJsonValue(points))}));
            return {};
        },
        [](const Done&) {});
    drain();
}

} // namespace pingshen::test
