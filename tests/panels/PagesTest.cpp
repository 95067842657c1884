// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Changes.h"
#include "tests/session/SessionFixture.h"
#include "tests/support/Wait.h"
#include "ui/kit/Card.h"
#include "ui/kit/PlainEdit.h"
#include "ui/panels/materials/MaterialsPanel.h"
#include "ui/panels/scoring/IndicatorCard.h"
#include "ui/panels/scoring/IndicatorPanel.h"
#include "ui/panels/visit/VisitPanel.h"
#include "ui/text/LanguageSwitch.h"
#include "ui/theme/Palette.h"
#include "ui/theme/Theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLayout>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>
#include <memory>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

/// The pages of the form beside the reader, with an application on the desk.
class PagesTest : public test::SessionTest
{
protected:
    PagesTest()
    {
        m_theme.apply(Appearance::Light);
        m_materials = std::make_unique<MaterialsPanel>(*m_session);
        m_score = std::make_unique<IndicatorPanel>(*m_session);
        m_visit = std::make_unique<VisitPanel>(*m_session);
        openApplication();
        m_session->selection.chooseIndicator(IndicatorId(u"age"_s));
    }

    QWidgetList pages() const { return {m_materials.get(), m_score.get(), m_visit.get()}; }
    static void settleLayout()
    {
        for (int i = 0; i < 6; ++i) {
            QCoreApplication::processEvents();
        }
    }

    LanguageSwitch m_language{Language::English};
    Theme m_theme;
    std::unique_ptr<MaterialsPanel> m_materials;
    std::unique_ptr<IndicatorPanel> m_score;
    std::unique_ptr<VisitPanel> m_visit;
};

} // namespace

TEST_F(PagesTest, lieOnTheGroundOfAPaneWithAsMuchRoomAtTheRightAsAtTheLeft)
{
    for (auto* page : pages()) {
        const auto* name = page->metaObject()->className();
        page->resize(500, 700);
        const auto picture = page->grab().toImage();
        EXPECT_EQ(Palette::light().surface, picture.pixelColor(2, picture.height() / 2)) << name;
        const auto* content = page->findChild<QWidget*>(u"content"_s);
        ASSERT_NE(nullptr, content) << name;
        const auto margins = content->layout()->contentsMargins();
        EXPECT_EQ(margins.left(), margins.right()) << name;
    }
}

TEST_F(PagesTest, haveTheNameInTheLanguageOfTheWindowFirst)
{
    const auto firstField = [this] {
        const auto* form = m_materials->findChild<QFormLayout*>();
        return form->itemAt(0, QFormLayout::FieldRole)->widget()->objectName();
    };
    for (const auto language : {Language::English, Language::Chinese, Language::English}) {
        m_language.change(language);
        const auto own = language == Language::English ? u"applicant-latinName"_s : u"applicant-chineseName"_s;
        EXPECT_TRUE(test::waitUntil([&] { return firstField() == own; })) << qPrintable(firstField());
    }
}

TEST_F(PagesTest, sayNothingOfTheEditionOfAnApplicationThatLeftTheDesk)
{
    const auto* edition = m_materials->findChild<QWidget*>(u"edition"_s);
    const auto isSaid = [edition] {
        const auto labels = edition->findChildren<QLabel*>();
        return std::ranges::any_of(labels, [edition](const QLabel* label) { return label->isVisibleTo(edition); });
    };
    m_materials->show();
    ASSERT_TRUE(isSaid());
    desk().clear();
    m_language.change(Language::Chinese);
    EXPECT_TRUE(test::waitUntil([&] { return !isSaid(); }));
}

TEST_F(PagesTest, leaveNothingHalfComposedForTheNextApplication)
{
    m_materials->show();
    auto* employer = m_materials->findChild<PlainEdit*>(u"applicant-employer"_s);
    QInputMethodEvent committed;
    committed.setCommitString(u"学"_s);
    QCoreApplication::sendEvent(employer, &committed);
    QInputMethodEvent composed(u"wei"_s, {});
    QCoreApplication::sendEvent(employer, &composed);
    ASSERT_EQ(u"wei"_s, employer->textCursor().block().layout()->preeditAreaText());
    QString left;
    QObject::connect(&desk(), &ReviewDesk::cleared, employer,
                     [&] { left = employer->textCursor().block().layout()->preeditAreaText(); });
    desk().clear();
    EXPECT_EQ(QString(), left);
    EXPECT_EQ(1, changes().size());
}

TEST_F(PagesTest, passOnWhatTheCardAsksFor)
{
    auto* card = m_score->card();
    ASSERT_NE(nullptr, card);
    QSignalSpy history(m_score.get(), &IndicatorPanel::historyRequested);
    QSignalSpy office(m_score.get(), &IndicatorPanel::officeChoicesRequested);
    QSignalSpy locked(m_score.get(), &IndicatorPanel::lockedTouched);
    QSignalSpy caret(m_score.get(), &IndicatorPanel::caretMoved);
    Q_EMIT card->historyRequested(IndicatorId(u"age"_s));
    Q_EMIT card->officeChoicesRequested();
    Q_EMIT card->lockedTouched();
    Q_EMIT card->caretMoved();
    Q_EMIT card->documentChosen(DocumentId(u"d1"_s));
    for (const auto* spy : {&history, &office, &locked, &caret}) {
        EXPECT_EQ(1, spy->size()) << spy->signal().toStdString();
    }
    EXPECT_EQ(DocumentId(u"d1"_s), m_session->selection.document());
}

TEST_F(PagesTest, cutNothingOffACardHoweverNarrowTheyAre)
{
    m_score->show();
    for (const int width : {700, 420, 320}) {
        m_score->resize(width, 800);
        settleLayout();
        const auto* card = m_score->card()->findChild<Card*>();
        EXPECT_GE(card->height(), card->heightForWidth(card->width())) << width;
    }
}

TEST_F(PagesTest, keepTheConclusionThatIsChosenAndTakeItBack)
{
    auto request = plainChange(EditKind::VisitRequested, *desk().file(), m_reviewer);
    request.note = u"A complaint came in"_s;
    ASSERT_TRUE(desk().apply(request));
    auto* conclusion = m_visit->findChild<QComboBox*>(u"conclusion"_s);
    const auto choose = [this, conclusion](int index) {
        conclusion->setCurrentIndex(index);
        Q_EMIT conclusion->activated(index);
        return desk().file()->review.visit.conclusion;
    };
    EXPECT_EQ(Conclusion::Consistent, choose(1));
    EXPECT_EQ(Conclusion::NeedsSupplement, choose(4));
    EXPECT_EQ(4, conclusion->currentIndex());
    EXPECT_EQ(Conclusion::None, choose(0));
    EXPECT_EQ(0, conclusion->currentIndex());
}

TEST_F(PagesTest, haveTheNotesFlushWithWhereTheyAreWritten)
{
    ASSERT_TRUE(desk().apply(newNote(*desk().file(), m_reviewer, NoteId(u"0f8e7d6c1111"_s), {}, u"Floor 12"_s)));
    m_visit->resize(500, 700);
    m_visit->show();
    settleLayout();
    const auto leftOf = [this](const QWidget* edit) { return edit->mapTo(m_visit.get(), QPoint()).x(); };
    const auto* note = m_visit->findChild<QWidget*>(u"note-0f8e7d6c1111"_s);
    ASSERT_NE(nullptr, note);
    EXPECT_EQ(leftOf(m_visit->findChild<PlainEdit*>(u"noteText"_s)), leftOf(note->findChild<PlainEdit*>()));
}

} // namespace pingshen::ui
