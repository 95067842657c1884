// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/look/PanelFixture.h"

#include "core/domain/ApplicationState.h"
#include "core/review/Changes.h"
#include "tests/look/Golden.h"
#include "tests/look/Seen.h"
#include "tests/support/Wait.h"

#include <QAbstractAnimation>
#include <QApplication>

#include <algorithm>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

Document documentOf(const QString& id, const QString& name, const QString& kind)
{
    Document document;
    document.id = DocumentId(id);
    document.name = name;
    document.kind = KindId(kind);
    document.confidence = 90;
    document.reason = u"name:"_s + kind;
    document.digest = Digest::of(id.toUtf8());
    document.bytes = 1000 * (1 + id.size());
    document.pages = 3;
    document.textPages = 3;
    return document;
}

/// One of each state, in several slots and in none.
QList<Document> documents()
{
    auto passport = documentOf(u"passport"_s, u"01 护照/passport.pdf"_s, u"passport"_s);
    auto scan = documentOf(u"scan"_s, u"02 学历/diploma scan.pdf"_s, u"education"_s);
    scan.textPages = 0;
    auto degree = documentOf(u"degree"_s, u"02 学历/学位证书 degree certificate with a name that does not fit.pdf"_s,
                             u"education"_s);
    degree.reason = chosenByPerson();
    degree.confidence = 100;
    auto contract = documentOf(u"contract"_s, u"劳动合同.pdf"_s, u"contract"_s);
    contract.status = DocumentStatus::PasswordNeeded;
    contract.pages = contract.textPages = 0;
    auto tax = documentOf(u"tax"_s, u"tax/2024.pdf"_s, u"tax"_s);
    tax.status = DocumentStatus::Damaged;
    tax.pages = tax.textPages = 0;
    auto empty = documentOf(u"empty"_s, u"empty.pdf"_s, u"optional"_s);
    empty.status = DocumentStatus::Empty;
    empty.pages = empty.textPages = 0;
    auto letter = documentOf(u"letter"_s, u"letter.pdf"_s, {});
    letter.confidence = 30;
    letter.reason.clear();
    auto note = documentOf(u"note"_s, u"note.docx"_s, {});
    note.status = DocumentStatus::NotAPdf;
    note.pages = note.textPages = 0;
    auto photo = documentOf(u"photo"_s, u"huge.pdf"_s, u"experience"_s);
    photo.status = DocumentStatus::TooLarge;
    photo.confidence = 55;
    photo.reason = u"text:experience"_s;
    photo.pages = photo.textPages = 1;
    return {passport, scan, degree, photo, contract, tax, empty, letter, note};
}

QList<Finding> findings()
{
    using enum Finding::Code;
    using enum Finding::Severity;
    return {{PdfDamaged, Error, u"tax/2024.pdf"_s, {}},
            {PdfPasswordNeeded, Error, u"劳动合同.pdf"_s, {}},
            {NotAPdf, Error, u"note.docx"_s, {{u"format"_s, u"docx"_s}}},
            {NoTextLayer, Info, u"02 学历/diploma scan.pdf"_s, {{u"pages"_s, 3}}},
            {DuplicateContent, Warning, u"letter.pdf"_s, {{u"other"_s, u"empty.pdf"_s}}},
            {KindMissing, Warning, {}, {{u"kind"_s, u"insurance"_s}}},
            {KindUnknown, Warning, u"letter.pdf"_s, {}},
            {PagesRotated, Info, u"01 护照/passport.pdf"_s, {{u"pages"_s, u"2"_s}}},
            {MoreFindings, Info, {}, {{u"code"_s, u"PagesRotated"_s}, {u"count"_s, 7}}}};
}

Dossier dossierOf(const QString& id, const QString& caseNumber, const QString& latinName, const QString& chineseName)
{
    Dossier dossier;
    dossier.id = ApplicationId(id);
    dossier.rubric = RubricId(u"two-zones-2023"_s);
    dossier.applicant.caseNumber = caseNumber;
    dossier.applicant.latinName = latinName;
    dossier.applicant.chineseName = chineseName;
    dossier.versions = {{1, Digest::of(id.toUtf8()), caseNumber + u".zip"_s, {}}};
    return dossier;
}

} // namespace

PanelLook::PanelLook()
{
    m_theme.apply(ui::Appearance::Light);
    look([this](Workplace& workplace) {
        auto rich = dossierOf(u"c0ffee00c0ffee00"_s, u"GT-2026-000137"_s, u"Maximiliana Petrova-Vasilyevskaya"_s,
                              u"马克西米利亚娜"_s);
        rich.applicant.nationality = u"RUS"_s;
        rich.applicant.birthDate = QDate(1984, 2, 29);
        rich.applicant.passportNumber = u"71 1234567"_s;
        rich.applicant.employer = u"北京云帆人工智能与先进制造技术研究院有限公司"_s;
        rich.applicant.position = u"Chief engineer"_s;
        rich.documents = documents();
        rich.versions.first().importedAt = m_clock.now();
        EXPECT_OK(workplace.journal().record(importOf(rich, findings(), {})));
        auto plain = dossierOf(u"c0ffee00c0ffee01"_s, u"GT-2026-000138"_s, u"Karim Haddad"_s, {});
        plain.versions.first().importedAt = m_clock.now();
        EXPECT_OK(workplace.journal().record(importOf(plain, {}, {})));
        return 0;
    });
    m_application = ApplicationId(u"c0ffee00c0ffee00"_s);
    begin();
}

void PanelLook::settle() const
{
    ASSERT_TRUE(waitUntil([this] {
        return std::ranges::none_of(m_window.findChildren<QAbstractAnimation*>(),
                                    [](const auto* one) { return one->state() == QAbstractAnimation::Running; });
    }));
    for (int i = 0; i < 8; ++i) {
        QCoreApplication::processEvents();
    }
}

void PanelLook::compareNow(const QString& name, QWidget& part)
{
    settle();
    expectAsWritten(name, seen(part, Telling::Look));
}

void PanelLook::compare(const QString& name, QWidget& part, QSize size)
{
    part.setParent(&m_window);
    m_window.resize(size);
    part.setGeometry(QRect({}, size));
    part.show();
    m_window.show();
    compareNow(name, part);
    const auto before = seen(part, Telling::Words);
    m_language.change(Language::Chinese);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LanguageChange);
    settle();
    expectAsWritten(name + u"-zh"_s, seen(part, Telling::Words));
    m_language.change(Language::English);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LanguageChange);
    settle();
    EXPECT_EQ(QString(), difference(before, seen(part, Telling::Words))) << "something of the other language is left";
}

void PanelLook::change(EditKind::Value kind, const QString& subject, const QString& field, const QJsonValue& to)
{
    EXPECT_TRUE(desk().apply(fieldChange(*desk().file(), m_reviewer, {kind, subject, field}, to))) << qPrintable(field);
}

void PanelLook::score(const QString& indicator, const QString& option, const QString& points, const QString& reason)
{
    const IndicatorId id(indicator);
    if (!option.isEmpty()) {
        EXPECT_TRUE(desk().apply(optionChange(*desk().file(), m_reviewer, id, OptionId(option))));
    }
    if (!points.isEmpty()) {
        EXPECT_TRUE(desk().apply(pointsChange(*desk().file(), m_reviewer, id, points)));
    }
    change(EditKind::ScoreChanged, indicator, u"reason"_s, reason);
}

} // namespace pingshen::test
