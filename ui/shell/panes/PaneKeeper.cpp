// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panes/PaneKeeper.h"

#include "ui/shell/panes/PaneTitle.h"
#include "ui/shell/panes/WindowPlace.h"
#include "ui/theme/Keyboard.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/ReadingOrder.h"

#include <QApplication>
#include <QEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QScopedValueRollback>
#include <QTimer>

#include <algorithm>
#include <array>
#include <numeric>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

const auto placesKey = u"panes"_s;
const auto wishesKey = u"paneWishes"_s;
constexpr int placesVersion = 1;
constexpr int roomForQueue = 1360;
constexpr int roomForPages = 360;
/// Of the applications, the documents, the form: what is filled in keeps room for its words and buttons.
constexpr std::array narrowest{space(36), space(44), space(78)};

int usualForm(int room)
{
    return std::clamp(room * 27 / 100, space(104), space(136));
}

/// Detached it is a window of its own: Tab goes round in it as a person reads.
class PaneDock final : public QDockWidget
{
public:
    using QDockWidget::QDockWidget;

private:
    bool focusNextPrevChild(bool next) override
    {
        return (isFloating() && focusInReadingOrder(*this, next)) || QDockWidget::focusNextPrevChild(next);
    }
};

QJsonObject widthsToJson(const QMap<QString, int>& widths)
{
    QJsonObject json;
    for (auto width = widths.begin(); width != widths.end(); ++width) {
        json[width.key()] = width.value();
    }
    return json;
}

} // namespace

PaneKeeper::PaneKeeper(QMainWindow& window, WindowPlace& place, Settings& settings)
    : QObject(&window),
      m_window(window),
      m_place(place),
      m_settings(settings)
{
    window.installEventFilter(this);
}

QDockWidget* PaneKeeper::add(const QString& name, Qt::DockWidgetArea area)
{
    auto* dock = new PaneDock(&m_window);
    dock->setObjectName(name);
    const auto pane = static_cast<Pane>(m_panes.size());
    auto* title = new PaneTitle(dock);
    dock->setTitleBarWidget(title);
    m_panes.append({dock, area, true, pane != Queue, {}});
    m_window.addDockWidget(area, dock);
    connect(title, &PaneTitle::closeRequested, this, [this, pane] { want(pane, false); });
    connect(title, &PaneTitle::detachRequested, this, [this, dock] { toggleFloating(dock); });
    connect(dock, &QDockWidget::visibilityChanged, this, [this, pane] { noteVisibility(pane); });
    return dock;
}

void PaneKeeper::fill(Pane pane, QWidget* content)
{
    // What comes and goes in a pane never widens it.
    content->setMinimumWidth(narrowest[pane]);
    m_panes[pane].dock->setWidget(content);
}

void PaneKeeper::restore()
{
    setDefaults();
    restorePlaces();
    const auto wishes = QJsonDocument::fromJson(m_settings.shape(wishesKey)).object();
    for (int pane = 0; pane < m_panes.size(); ++pane) {
        auto& kept = m_panes[pane];
        const auto wish = wishes[kept.dock->objectName()].toObject();
        kept.shown = wish[u"shown"_s].toBool(kept.shown);
        kept.shownNarrow = wish[u"shownNarrow"_s].toBool(kept.shownNarrow);
        const auto widths = wish[u"widths"_s].toObject();
        for (auto width = widths.begin(); width != widths.end(); ++width) {
            kept.widths[width.key()] = std::max(narrowest[static_cast<size_t>(pane)], width->toInt());
        }
    }
    m_arranging = false;
    arrange();
}

/// A window that is going to fill its screen would take places that do not fit it for those it comes to, and put the
/// panes back to them whenever it is laid out at the start, over what is arranged here.
void PaneKeeper::restorePlaces()
{
    const auto fills = m_window.windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen);
    m_window.setWindowState(m_window.windowState() & ~fills);
    m_window.restoreState(m_settings.shape(placesKey), placesVersion);
    m_window.setWindowState(m_window.windowState() | fills);
}

void PaneKeeper::keep()
{
    QJsonObject wishes;
    for (const auto& kept : std::as_const(m_panes)) {
        wishes[kept.dock->objectName()] = QJsonObject{
            {u"shown"_s, kept.shown}, {u"shownNarrow"_s, kept.shownNarrow}, {u"widths"_s, widthsToJson(kept.widths)}};
    }
    m_settings.keepShape(wishesKey, QJsonDocument(wishes).toJson(QJsonDocument::Compact));
    m_settings.keepShape(placesKey, m_window.saveState(placesVersion));
}

/// The panes are taken out and put in again; the keyboard stays where it is.
void PaneKeeper::reset()
{
    const QPointer<QWidget> focused = QApplication::focusWidget();
    const bool wasFloating = isAnyFloating();
    {
        const QScopedValueRollback quiet(m_arranging, true);
        for (int pane = 0; pane < m_panes.size(); ++pane) {
            m_panes[pane].shown = true;
            m_panes[pane].shownNarrow = pane != Queue;
            m_panes[pane].widths.clear();
        }
        setDefaults();
    }
    if (const auto before = std::exchange(m_beforeFloating, {}); wasFloating && !before.isEmpty()) {
        m_window.restoreGeometry(before);
        m_place.fit();
    }
    arrange();
    if (focused) {
        giveKeyboard(*focused, Qt::OtherFocusReason);
    }
}

void PaneKeeper::setDefaults()
{
    for (const auto& kept : std::as_const(m_panes)) {
        kept.dock->setFloating(false);
        m_window.removeDockWidget(kept.dock);
    }
    for (const auto& kept : std::as_const(m_panes)) {
        m_window.addDockWidget(kept.area, kept.dock);
        kept.dock->show();
    }
    m_window.splitDockWidget(pane(Queue), pane(Documents), Qt::Horizontal);
}

void PaneKeeper::want(Pane pane, bool shown)
{
    (folds(pane) ? m_panes[pane].shownNarrow : m_panes[pane].shown) = shown;
    arrange();
}

void PaneKeeper::setOpen(bool open)
{
    m_open = open;
    arrange();
}

void PaneKeeper::setWideForm(bool wide)
{
    if (wide != m_wideForm) {
        m_wideForm = wide;
        spread();
    }
}

bool PaneKeeper::isNarrow() const
{
    // With nothing on the desk the list of applications is all there is to use.
    return m_open && m_window.width() < roomForQueue;
}

/// Beside the window it takes no room in it.
bool PaneKeeper::folds(Pane pane) const
{
    return pane == Queue && isNarrow() && !m_panes[pane].dock->isFloating();
}

bool PaneKeeper::isWanted(Pane pane) const
{
    const auto& kept = m_panes[pane];
    return folds(pane) ? kept.shownNarrow : kept.shown && (m_open || pane == Queue);
}

void PaneKeeper::arrange()
{
    if (m_arranging) {
        return;
    }
    {
        const QScopedValueRollback quiet(m_arranging, true);
        for (int pane = 0; pane < m_panes.size(); ++pane) {
            m_panes[pane].dock->setVisible(isWanted(static_cast<Pane>(pane)));
        }
    }
    spread();
    // Widths count only once the panes that are shown now are laid out.
    QTimer::singleShot(0, this, &PaneKeeper::spread);
}

QList<QDockWidget*> PaneKeeper::docked() const
{
    QList<QDockWidget*> docks;
    for (const auto& kept : m_panes) {
        const auto area = m_window.dockWidgetArea(kept.dock);
        const bool isColumn = area == Qt::LeftDockWidgetArea || area == Qt::RightDockWidgetArea;
        if (!kept.dock->isHidden() && !kept.dock->isFloating() && isColumn) {
            docks.append(kept.dock);
        }
    }
    return docks;
}

QString PaneKeeper::widthKey(Pane pane) const
{
    return pane == Form && m_wideForm ? u"wide"_s : u"usual"_s;
}

/// As somebody set it, else by the width of the window: on a wide screen the lists and the form gain too.
int PaneKeeper::widthOf(Pane pane) const
{
    const int room = m_window.width();
    if (const int width = m_panes[pane].widths.value(widthKey(pane)); width > 0) {
        // Set on a wider screen, a list does not take what the pages need.
        return pane == Form ? width : std::min(width, std::max(space(54), room * 3 / 10));
    }
    switch (pane) {
    case Queue:
        return std::clamp(room / 7, space(54), space(70));
    case Documents:
        return std::clamp(room / 6, space(60), space(90));
    case Form:
        return m_wideForm ? std::clamp(room * 38 / 100, space(110), space(180)) : usualForm(room);
    }
    Q_UNREACHABLE();
}

/// Turning to a page whose form is wide by itself moves none of the lists: it takes what they leave.
int PaneKeeper::spareOfForm() const
{
    const bool isByItself = m_panes[Form].widths.value(widthKey(Form)) <= 0;
    return m_wideForm && isByItself ? std::max(0, widthOf(Form) - usualForm(m_window.width())) : 0;
}

/// What does not fit beside the pages gives way for as long as the window is narrow, the list of applications first and
/// the form last; what is wanted stays.
void PaneKeeper::spread()
{
    if (m_arranging) {
        return;
    }
    const auto docks = docked();
    QList<int> widths;
    QList<int> least;
    for (int pane = 0; pane < m_panes.size(); ++pane) {
        if (docks.contains(m_panes[pane].dock)) {
            widths.append(widthOf(static_cast<Pane>(pane)));
            least.append(narrowest[static_cast<size_t>(pane)]);
        }
    }
    int surplus = std::accumulate(widths.begin(), widths.end(), 0) - (m_window.width() - roomForPages);
    if (docks.contains(m_panes[Form].dock) && surplus > 0) { // the last of them
        const int given = std::min(spareOfForm(), surplus);
        widths.last() -= given;
        surplus -= given;
    }
    for (qsizetype i = 0; i < widths.size() && surplus > 0; ++i) {
        const int given = std::clamp(widths[i] - least[i], 0, surplus);
        widths[i] -= given;
        surplus -= given;
    }
    if (!docks.isEmpty()) {
        m_window.resizeDocks(docks, widths, Qt::Horizontal);
    }
    if (m_window.isVisible()) {
        m_window.layout()->activate(); // at once: nothing is painted where it does not stay
    }
}

/// A pane shown or hidden by somebody else than this: it is wanted so from now on.
void PaneKeeper::noteVisibility(Pane pane)
{
    const bool shown = !m_panes[pane].dock->isHidden();
    if (!m_arranging && shown != isWanted(pane)) {
        want(pane, shown);
    }
}

void PaneKeeper::noteWidths()
{
    const auto before = std::exchange(m_widthsAtPress, {});
    for (int pane = 0; pane < m_panes.size(); ++pane) {
        auto& kept = m_panes[pane];
        if (before.contains(kept.dock) && before[kept.dock] != kept.dock->width()) {
            kept.widths[widthKey(static_cast<Pane>(pane))] = kept.dock->width();
        }
    }
}

bool PaneKeeper::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize) {
        arrange();
    } else if (event->type() == QEvent::MouseButtonPress) {
        // On the window itself there is nothing to press but what separates the panes.
        for (auto* dock : docked()) {
            m_widthsAtPress[dock] = dock->width();
        }
    } else if (event->type() == QEvent::MouseButtonRelease) {
        QTimer::singleShot(0, this, &PaneKeeper::noteWidths);
    }
    return QObject::eventFilter(watched, event);
}

/// Who has the keyboard in the pane keeps it, in the window that the pane is from now on.
void PaneKeeper::toggleFloating(QDockWidget* dock)
{
    const QPointer<QWidget> focused = QApplication::focusWidget();
    dock->isFloating() ? putBack(dock) : detach(dock);
    QTimer::singleShot(0, dock, [dock, focused] {
        if (focused && focused->isVisible() && (dock->isAncestorOf(focused) || !dock->isFloating())) {
            focused->setFocus(Qt::OtherFocusReason);
            focused->window()->activateWindow(); // the window that had the keyboard may be gone
        }
    });
}

bool PaneKeeper::isAnyFloating() const
{
    return std::ranges::any_of(m_panes, [](const Kept& kept) { return kept.dock->isFloating(); });
}

void PaneKeeper::putBack(QDockWidget* dock)
{
    dock->setFloating(false);
    if (!isAnyFloating() && !m_beforeFloating.isEmpty()) {
        m_window.restoreGeometry(std::exchange(m_beforeFloating, {}));
        m_place.fit();
    }
    arrange();
}

/// Beside the window, which makes room: what was its neighbour stays in sight. Put back, the window is as it was.
void PaneKeeper::detach(QDockWidget* dock)
{
    const bool atRight = m_window.dockWidgetArea(dock) == Qt::RightDockWidgetArea;
    int width = dock->width();
    if (!isAnyFloating()) {
        m_beforeFloating = m_window.saveGeometry();
    }
    dock->setFloating(true);
    width = std::max(width, dock->minimumSizeHint().width()); // it has a frame of its own now
    if (m_window.isFullScreen() || m_window.isMaximized()) {
        m_window.showNormal();
        m_window.setGeometry(fitted(m_place.available(), m_place.available(), {2, 40, 2, 2}));
    }
    const auto outer = m_window.frameGeometry();
    const auto inner = m_window.size();
    const auto places = sideBySide(outer, width, m_place.available(), atRight ? Qt::RightEdge : Qt::LeftEdge,
                                   m_window.minimumSizeHint().width());
    m_window.resize(inner.width() - (outer.width() - places.window.width()), inner.height());
    m_window.move(places.window.topLeft());
    dock->setGeometry(places.pane);
    arrange();
    // How narrow the window can be is known once it is laid out without the pane: it stays on its screen.
    QTimer::singleShot(0, this, [this] { m_place.fit(); });
}

} // namespace pingshen::ui
