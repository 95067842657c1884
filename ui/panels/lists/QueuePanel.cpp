// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/lists/QueuePanel.h"

#include "ui/kit/EmptyState.h"
#include "ui/kit/SearchField.h"
#include "ui/panels/lists/QueueDelegate.h"
#include "ui/text/Formats.h"
#include "ui/text/Naming.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Keyboard.h"
#include "ui/theme/Metrics.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QTimer>
#include <QVBoxLayout>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds typingPause{120};

constexpr std::array statuses{
    QueueStatus::Any,      QueueStatus::Untouched, QueueStatus::Started,  QueueStatus::SubmittedByAnyone,
    QueueStatus::Returned, QueueStatus::Stale,     QueueStatus::Undecided};

} // namespace

QueuePanel::QueuePanel(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_model(new QueueModel(session.storage, this)),
      m_delegate(new QueueDelegate(session.clock, this)),
      m_search(new SearchField(this)),
      m_status(new QComboBox(this)),
      m_count(new QLabel(this)),
      m_list(new QListView(this)),
      m_nothing(new EmptyState(u"documents"_s, this)),
      m_typingPause(new QTimer(this)),
      m_midnight(new QTimer(this))
{
    setProperty("role", QStringLiteral("pane"));
    setProperty("ringInside", true); // it fills its pane
    setAttribute(Qt::WA_StyledBackground);
    m_search->setObjectName(u"queueFilter"_s);
    m_search->installEventFilter(this);
    m_status->setObjectName(u"queueStatus"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space(3), 0, 0);
    column->setSpacing(space(2));
    auto* tools = new QVBoxLayout;
    tools->setContentsMargins(space(3), 0, space(3), 0);
    tools->setSpacing(space(2));
    tools->addWidget(m_search);
    auto* row = new QHBoxLayout;
    row->addWidget(m_status, 1);
    m_count->setProperty("role", QStringLiteral("caption"));
    row->addWidget(m_count);
    tools->addLayout(row);
    column->addLayout(tools);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing, 1);

    m_list->setObjectName(u"queue"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_model->setSpokenDetail([this](const QueueRow& each) { return m_delegate->spoken(each); });
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    followToday();
    m_typingPause->setSingleShot(true);
    m_typingPause->setInterval(typingPause);

    follow();
    retranslateUi();
}

/// Wires the list to the search, and to what changes in the session.
void QueuePanel::follow()
{
    connect(m_search, &SearchField::textChanged, m_typingPause, qOverload<>(&QTimer::start));
    connect(m_typingPause, &QTimer::timeout, this, &QueuePanel::applyFilter);
    connect(m_search, &SearchField::returnPressed, this, [this] {
        m_openFound = true;
        applyFilter();
    });
    connect(m_status, &QComboBox::activated, this, &QueuePanel::applyFilter);
    connect(m_list, &QListView::clicked, this, &QueuePanel::chooseRow);
    connect(m_list, &QListView::activated, this, &QueuePanel::chooseRow);
    connect(m_model, &QueueModel::loaded, this, [this] {
        m_hasVault = true; // whenever it was opened: it has answered
        showCount();
    });
    connect(m_model, &QueueModel::loaded, this, [this] {
        if (std::exchange(m_followsLater, false)) {
            followDesk();
        }
    });
    connect(m_model, &QueueModel::loaded, this, &QueuePanel::chooseFound);
    connect(m_model, &QueueModel::loadFailed, this, &QueuePanel::failed);
    connect(&m_session.storage, &StorageThread::opened, this, &QueuePanel::applyFilter);
    connect(&m_session.saves, &SaveQueue::saved, m_model, &QueueModel::refresh);
    connect(&m_session.saves, &SaveQueue::refused, m_model, &QueueModel::refresh); // the vault is not as it was shown
    connect(m_list, &QListView::customContextMenuRequested, this, &QueuePanel::showMenu);
    connect(&m_session.desk, &ReviewDesk::opened, this, &QueuePanel::followDesk);
    connect(&m_session.desk, &ReviewDesk::cleared, this, &QueuePanel::followDesk);
    connect(&m_session.desk, &ReviewDesk::seated, this, &QueuePanel::refresh);
    connect(&m_session.desk, &ReviewDesk::seated, this, &QueuePanel::followRoles);
    connect(&m_session.people, &People::changed, this, &QueuePanel::followRoles);
}

/// What there is to say of others' sheets depends on them too.
void QueuePanel::followRoles()
{
    m_model->refresh();
    m_delegate->setScoring(m_session.people.book().isScoring(m_session.desk.reviewer()));
    m_list->viewport()->update();
}

/// Deadlines are shown from today, also in a window that stays open over midnight.
void QueuePanel::followToday()
{
    m_midnight->setInterval(std::chrono::minutes(1));
    m_midnight->start();
    connect(m_midnight, &QTimer::timeout, m_list->viewport(), qOverload<>(&QWidget::update));
}

void QueuePanel::focusFilter()
{
    giveKeyboard(*m_search);
    m_search->selectAll();
}

bool QueuePanel::focusRow()
{
    if (m_model->rowCount() == 0) {
        return false;
    }
    if (!m_list->currentIndex().isValid()) {
        m_list->setCurrentIndex(m_model->index(0));
    }
    giveKeyboard(*m_list, Qt::OtherFocusReason);
    return true;
}

void QueuePanel::step(int step)
{
    const auto* file = m_session.desk.file();
    m_model->neighbour(file ? file->dossier.id : ApplicationId(), step, this, [this](const ApplicationId& id) {
        if (!id.isEmpty()) {
            Q_EMIT applicationChosen(id);
        }
    });
}

void QueuePanel::refresh()
{
    applyFilter();
}

void QueuePanel::applyFilter()
{
    m_typingPause->stop();
    const auto status = statuses[static_cast<size_t>(std::max(0, m_status->currentIndex()))];
    m_model->setFilter({m_search->text(), status, m_session.desk.reviewer()});
    m_followsLater = true;
}

void QueuePanel::chooseRow(const QModelIndex& index)
{
    if (const auto* row = m_model->row(index.row())) {
        Q_EMIT applicationChosen(row->id);
    }
}

/// What can be done with a row that need not be open for it.
void QueuePanel::showMenu(const QPoint& at)
{
    const auto index = m_list->indexAt(at);
    const auto* row = m_model->row(index.row());
    if (!index.isValid() || !row) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setObjectName(u"queueMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* open = menu->addAction(icon(u"open"_s), tr("Open"));
    connect(open, &QAction::triggered, this, [this, id = row->id] { Q_EMIT applicationChosen(id); });
    menu->addSeparator();
    const auto addCopy = [menu](const QString& words, const QString& text) {
        auto* copy = menu->addAction(icon(u"copy"_s), words);
        copy->setEnabled(!text.isEmpty());
        connect(copy, &QAction::triggered, menu, [text] { QGuiApplication::clipboard()->setText(text); });
    };
    addCopy(tr("Copy case number"), row->caseNumber);
    addCopy(tr("Copy name"), applicantName(row->latinName, row->chineseName));
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

void QueuePanel::chooseFound()
{
    if (std::exchange(m_openFound, false) && m_model->rowCount() > 0) {
        chooseRow(m_model->index(0));
    }
    // The keyboard was here before the rows were: Enter opens one of them.
    if (m_list->hasFocus() && !m_list->currentIndex().isValid() && !m_session.desk.file()) {
        m_list->setCurrentIndex(m_model->index(0));
    }
}

/// From the filter the arrow leads into the list.
bool QueuePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down) {
        m_list->setFocus(Qt::OtherFocusReason);
        if (!m_list->currentIndex().isValid()) {
            m_list->setCurrentIndex(m_model->index(0));
        }
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

/// The row of the application on the desk is the chosen one, wherever it is in the list. Once: who goes on in the list
/// by keys is not brought back by rows that come later.
void QueuePanel::followDesk()
{
    const auto* file = m_session.desk.file();
    m_delegate->setOpen(file ? file->dossier.id : ApplicationId());
    m_list->viewport()->update();
    if (!file) {
        return;
    }
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const auto* row = m_model->row(i);
        if (row && row->id == file->dossier.id) {
            m_list->setCurrentIndex(m_model->index(i));
            return;
        }
    }
    m_model->locate(file->dossier.id, this, [this](int row) {
        if (row >= 0 && row < m_model->rowCount()) {
            m_list->setCurrentIndex(m_model->index(row));
        } else {
            m_followsLater = row >= 0; // the list is not there yet
        }
    });
}

void QueuePanel::showCount()
{
    const int rows = m_model->rowCount();
    m_count->setText(countText(rows));
    const bool filtered = !m_search->text().isEmpty() || m_status->currentIndex() > 0;
    m_list->setVisible(rows > 0 || !m_hasVault); // the filter stays at the top
    m_nothing->setVisible(rows == 0 && m_hasVault);
    m_nothing->setTexts(filtered ? tr("Nothing matches") : tr("No applications yet"),
                        filtered ? tr("Shorten the search or show all states.")
                                 : tr("Open a package or drop one on this window."));
    if (!filtered && m_hasVault) {
        Q_EMIT counted(rows);
    }
}

void QueuePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void QueuePanel::retranslateUi()
{
    m_search->setHint(tr("Name, pinyin, number"), tr("Name, pinyin, employer, case number"));
    m_list->setAccessibleName(tr("Applications"));
    m_status->setAccessibleName(tr("State of the score sheet"));
    const int chosen = std::max(0, m_status->currentIndex());
    m_status->clear();
    m_status->addItems({tr("All"), tr("Not started"), tr("In progress"), tr("Submitted"), tr("Returned"),
                        tr("Documents replaced"), tr("To choose")});
    m_status->setCurrentIndex(chosen);
    showCount();
    m_list->viewport()->update();
}

} // namespace pingshen::ui
