// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/scoring/ProofChips.h"

#include "tests/session/SessionFixture.h"
#include "ui/kit/Pill.h"
#include "ui/panels/scoring/ChipButton.h"

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

/// The chips of the education of an application that has one document of it.
class ProofChipsTest : public test::SessionTest
{
protected:
    ProofChipsTest()
    {
        openApplication();
        file = *desk().file();
        QObject::connect(&chips, &ProofChips::documentChosen, &chips,
                         [this](const DocumentId& id) { chosen.append(id.value()); });
    }

    QStringList buttons() const
    {
        QStringList words;
        for (const auto* button : chips.findChildren<ChipButton*>()) {
            words.append(button->text());
        }
        return words;
    }
    QStringList pills() const
    {
        QStringList words;
        for (const auto* pill : chips.findChildren<Pill*>()) {
            words.append(pill->text());
        }
        return words;
    }
    /// Of the kinds that prove education, in the language of the window.
    QStringList kinds() const
    {
        QStringList labels;
        for (const auto& kind : file.rubric.primaryOf(education)->documents) {
            labels.append(file.rubric.document(kind)->label.en);
        }
        return labels;
    }
    void show()
    {
        chips.show(file, education);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    const IndicatorId education{u"education"_s};
    ApplicationFile file;
    ProofChips chips;
    QStringList chosen;
};

} // namespace

TEST_F(ProofChipsTest, leadToEachDocumentAndNameEachKindThatIsMissing)
{
    const auto& documents = file.rubric.primaryOf(education)->documents;
    ASSERT_TRUE(documents.contains(KindId(u"education"_s)));
    show();
    const auto label = file.rubric.document(KindId(u"education"_s))->label.en;
    EXPECT_EQ(QStringList{label}, buttons());
    auto missing = kinds();
    missing.removeOne(label);
    for (auto& kind : missing) {
        kind += u": missing"_s;
    }
    EXPECT_EQ(missing, pills());
    auto* button = chips.findChild<ChipButton*>();
    ASSERT_NE(nullptr, button);
    button->click();
    EXPECT_EQ(QStringList{u"d1"_s}, chosen);
}

TEST_F(ProofChipsTest, tellDocumentsOfOneKindApartByTheirNames)
{
    auto second = file.dossier.documents.first();
    second.id = DocumentId(u"d2"_s);
    second.name = u"学位证书.pdf"_s;
    file.dossier.documents.append(second);
    show();
    auto words = buttons();
    words.sort();
    EXPECT_EQ((QStringList{u"学位证书"_s, u"毕业证书"_s}), words);
}

TEST_F(ProofChipsTest, sayThatADocumentCannotBeRead)
{
    file.dossier.documents.first().status = DocumentStatus::Damaged;
    show();
    const auto* button = chips.findChild<ChipButton*>();
    ASSERT_NE(nullptr, button);
    EXPECT_TRUE(button->property("unreadable").toBool());
    EXPECT_TRUE(button->text().contains(u": "_s)) << qPrintable(button->text());
}

TEST_F(ProofChipsTest, nameEveryKindWhereNothingProvesIt)
{
    file.dossier.documents.clear();
    show();
    EXPECT_EQ(QStringList(), buttons());
    EXPECT_EQ(kinds().size(), pills().size());
}

} // namespace pingshen::ui
