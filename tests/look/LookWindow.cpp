// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/look/LookWindow.h"

#include "core/work/IndexText.h"
#include "tests/look/Seen.h"
#include "ui/kit/EmptyState.h"
#include "ui/panels/materials/FactsPanel.h"
#include "ui/panels/reading/ReaderPanel.h"
#include "ui/viewer/PageView.h"
#include "ui/viewer/ReadingPane.h"
#include "ui/viewer/ThumbnailList.h"

#include <QAbstractAnimation>
#include <QAbstractScrollArea>
#include <QLabel>

namespace pingshen::test {

using namespace Qt::StringLiterals;

LookWindow::LookWindow()
{
    m_station->window().resize(1440, 900);
    for (auto* view : m_station->window().findChildren<QAbstractScrollArea*>()) {
        const bool showsPages = qobject_cast<ui::PageView*>(view) || qobject_cast<ui::ThumbnailList*>(view);
        view->viewport()->setProperty(canvas, showsPages ? QVariant(true) : QVariant());
    }
}

void LookWindow::openAll()
{
    openFirst();
    ASSERT_TRUE(waitUntil([this] {
        const auto* keywords = m_station->shown<QLabel>(u"keywords"_s);
        return keywords && !keywords->text().isEmpty();
    }));
}

void LookWindow::index()
{
    const auto workplace = m_station->session().storage.newConnection();
    ASSERT_OK(workplace);
    ASSERT_OK(indexTexts(**workplace, {.scope = {}, .depth = IndexDepth::PdfText}, m_station->pdf(), {}));
}

/// What was chosen is open, or it is said why it is not.
bool LookWindow::hasOpened() const
{
    auto* reader = m_station->window().findChild<ui::ReaderPanel*>();
    const auto* failure = reader->findChild<ui::EmptyState*>();
    const bool isAsked = reader->isVisible() && m_station->session().selection.document() != DocumentId();
    return !isAsked || reader->activePane().summary() || (failure && failure->isVisible());
}

void LookWindow::settle(const QWidget& window)
{
    auto& session = m_station->session();
    ASSERT_TRUE(m_station->waitForSaves());
    ASSERT_TRUE(waitUntil([&session] { return session.tasks.running().isEmpty(); }));
    ASSERT_TRUE(waitUntil([&window] {
        return std::ranges::none_of(window.findChildren<ui::FactsPanel*>(), &ui::FactsPanel::isReading);
    }));
    for (int rounds = 0; rounds < 3; ++rounds) { // what was asked of the vault, and what is asked once that is answered
        bool isAnswered = false;
        session.storage.run(
            &m_station->window(), [](Workplace&) { return 0; }, [&isAnswered](int) { isAnswered = true; });
        ASSERT_TRUE(waitUntil([&isAnswered] { return isAnswered; }));
    }
    ASSERT_TRUE(waitUntil([this] { return hasOpened(); }));
    ASSERT_TRUE(waitUntil([&window] {
        return std::ranges::none_of(window.findChildren<QAbstractAnimation*>(),
                                    [](const auto* one) { return one->state() == QAbstractAnimation::Running; });
    }));
    for (int i = 0; i < 6; ++i) {
        QCoreApplication::processEvents();
    }
}

void LookWindow::speak(Language language)
{
    m_station->language().change(language);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LanguageChange);
}

} // namespace pingshen::test
