// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/look/LookWindow.h"

#include "core/work/IndexText.h"
#include "tests/look/Seen.h"
#include "ui/viewer/PageView.h"
#include "ui/viewer/ThumbnailList.h"

#include <QAbstractAnimation>
#include <QAbstractScrollArea>

namespace pingshen::test {

using namespace Qt::StringLiterals;

LookWindow::LookWindow()
{
    m_station->theme().apply(ui::Appearance::Light);
    m_station->window().resize(1440, 900);
    for (auto* view : m_station->window().findChildren<QAbstractScrollArea*>()) {
        const bool showsPages = qobject_cast<ui::PageView*>(view) || qobject_cast<ui::ThumbnailList*>(view);
        view->viewport()->setProperty(canvas, showsPages ? QVariant(true) : QVariant());
    }
}

void LookWindow::openAll()
{
    openFirst();
    ASSERT_TRUE(waitUntil([this] { return m_station->shown(u"keywordBar"_s) != nullptr; }));
}

void LookWindow::index()
{
    const auto workplace = m_station->session().storage.newConnection();
    ASSERT_OK(workplace);
    ASSERT_OK(indexTexts(**workplace, {.scope = {}, .depth = IndexDepth::PdfText}, m_station->pdf(), {}));
}

void LookWindow::settle(const QWidget& window)
{
    ASSERT_TRUE(m_station->waitForSaves());
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
