// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/lists/DocumentPanel.h"

#include "ui/panels/lists/DocumentDelegate.h"
#include "ui/text/Phrasebook.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Keyboard.h"
#include "ui/theme/Metrics.h"

#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QResizeEvent>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

/// The height of a row follows from the width. Rows are laid out before they are painted, also where the scroll bar
/// goes because they take less room now.
class DocumentTree final : public QTreeView
{
public:
    using QTreeView::QTreeView;

    void layOutLater() { scheduleDelayedItemsLayout(); }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QTreeView::resizeEvent(event);
        if (event->size().width() == event->oldSize().width()) {
            return;
        }
        if (std::exchange(m_isLayingOut, true)) {
            layOutLater();
            return;
        }
        doItemsLayout();
        m_isLayingOut = false;
    }

private:
    bool m_isLayingOut = false;
};

} // namespace

DocumentPanel::DocumentPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_model(new DocumentModel(this)),
      m_head(new QLabel(this)),
      m_tree(new DocumentTree(this))
{
    setProperty("role", QStringLiteral("pane"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space(2), 0, 0);
    column->setSpacing(space(1));
    m_head->setProperty("role", QStringLiteral("caption"));
    m_head->setContentsMargins(space(3), 0, space(3), 0);
    m_head->setWordWrap(true); // the pane may be narrower than what is missing is long
    column->addWidget(m_head);
    column->addWidget(m_tree, 1);
    m_tree->setObjectName(u"documents"_s);
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new DocumentDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setItemsExpandable(false);
    m_tree->setIndentation(0);
    m_tree->viewport()->installEventFilter(this);
    m_tree->setMouseTracking(true);
    m_tree->setDragDropMode(QAbstractItemView::InternalMove);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);

    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (const auto* document = index.data(DocumentModel::DocumentRole).value<const Document*>()) {
            m_session.selection.passDocument(document->id); // the arrow keys lead past many
        }
    });
    const auto choose = [this](const QModelIndex& index) {
        if (const auto* document = index.data(DocumentModel::DocumentRole).value<const Document*>()) {
            m_session.selection.chooseDocument(document->id);
        }
    };
    connect(m_tree, &QTreeView::clicked, this, choose);
    connect(m_tree, &QTreeView::activated, this, choose);
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &DocumentPanel::showMenu);
    connect(m_model, &DocumentModel::kindRequested, this, &DocumentPanel::changeKind, Qt::QueuedConnection);
    connect(&session.selection, &Selection::documentChosen, this, &DocumentPanel::choose);
    connect(&session.desk, &ReviewDesk::opened, this, &DocumentPanel::rebuild);
    connect(&session.desk, &ReviewDesk::cleared, this, &DocumentPanel::rebuild);
    connect(&session.desk, &ReviewDesk::changed, this, [this](const Change& change) {
        if (change.kind == EditKind::DocumentChanged) {
            rebuild();
        }
    });
    retranslateUi();
}

void DocumentPanel::rebuild()
{
    m_model->setFile(m_session.desk.file());
    m_tree->expandAll();
    choose(m_session.selection.document());
    retranslateUi();
}

void DocumentPanel::choose(const DocumentId& document)
{
    const auto index = m_model->indexOf(document);
    if (index.isValid()) {
        m_tree->setCurrentIndex(index);
        m_tree->scrollTo(index);
    }
}

void DocumentPanel::step(int step)
{
    const auto order = m_model->order();
    if (!order.isEmpty()) {
        const auto here = order.indexOf(m_session.selection.document());
        const auto there = here < 0 ? 0 : std::clamp<qsizetype>(here + step, 0, order.size() - 1);
        m_session.selection.passDocument(order[there]);
    }
}

bool DocumentPanel::chooseNumber(int number)
{
    const auto* file = m_session.desk.file();
    auto found = file ? m_model->order() : QList<DocumentId>();
    found.removeIf([file, slot = QString::number(number)](const DocumentId& id) {
        const auto* document = file->document(id);
        const auto* required = document ? file->rubric.document(document->kind) : nullptr;
        return !required || required->slot != slot;
    });
    if (found.isEmpty()) {
        return false;
    }
    m_session.selection.chooseDocument(found[(found.indexOf(m_session.selection.document()) + 1) % found.size()]);
    return true;
}

void DocumentPanel::focusList()
{
    giveKeyboard(*m_tree);
}

void DocumentPanel::changeKind(const DocumentId& document, const KindId& kind)
{
    const TextField field{EditKind::DocumentChanged, document.value(), u"kind"_s};
    m_session.desk.apply(fieldChange(*m_session.desk.file(), m_session.desk.reviewer(), field, kind.value()));
}

void DocumentPanel::showMenu(const QPoint& at)
{
    const auto* document = m_tree->indexAt(at).data(DocumentModel::DocumentRole).value<const Document*>();
    const auto* file = m_session.desk.file();
    if (!document || !file) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"documentMenu"_s);
    const auto id = document->id;
    auto* open = menu->addAction(icon(u"open"_s), tr("Open"));
    connect(open, &QAction::triggered, this, [this, id] { m_session.selection.chooseDocument(id); });
    if (document->status == DocumentStatus::PasswordNeeded) {
        auto* unlock = menu->addAction(icon(u"unlock"_s), tr("Enter the password…"));
        connect(unlock, &QAction::triggered, this, [this, id] { Q_EMIT passwordRequested(id); });
    }
    menu->addSeparator();
    // A section's caption is drawn by few styles: it is an entry that cannot be chosen.
    menu->addAction(tr("Assign as"))->setEnabled(false);
    const auto language = Phrasebook().language();
    for (const auto& required : file->rubric.documents) {
        auto* action = menu->addAction(required.slot + u"  "_s + required.label.in(language));
        action->setCheckable(true);
        action->setChecked(required.kind == document->kind);
        action->setEnabled(!m_session.desk.isReadOnly());
        connect(action, &QAction::triggered, this, [this, id, kind = required.kind] { changeKind(id, kind); });
    }
    menu->popup(m_tree->viewport()->mapToGlobal(at));
}

bool DocumentPanel::eventFilter(QObject* watched, QEvent* event)
{
    return takeMiddleButton(*event) || QWidget::eventFilter(watched, event);
}

/// It opens a tab that stays, as in a browser. The list itself would only pass the document.
bool DocumentPanel::takeMiddleButton(const QEvent& event)
{
    const auto type = event.type();
    if (type != QEvent::MouseButtonPress && type != QEvent::MouseButtonRelease && type != QEvent::MouseButtonDblClick) {
        return false;
    }
    const auto& mouse = static_cast<const QMouseEvent&>(event);
    if (mouse.button() != Qt::MiddleButton) {
        return false;
    }
    const auto under = m_tree->indexAt(mouse.position().toPoint()).data(DocumentModel::DocumentRole);
    const auto* document = under.value<const Document*>();
    const auto id = document ? document->id : DocumentId();
    if (type != QEvent::MouseButtonRelease) {
        m_pressed = id;
    } else if (const auto pressed = std::exchange(m_pressed, {}); !id.isEmpty() && pressed == id) {
        m_session.selection.chooseDocument(id);
    }
    return true;
}

void DocumentPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void DocumentPanel::retranslateUi()
{
    m_model->setLanguage(Phrasebook().language());
    static_cast<DocumentTree*>(m_tree)->layOutLater(); // other words, other heights
    m_tree->setAccessibleName(tr("Documents"));
    const auto* file = m_session.desk.file();
    if (!file) {
        m_head->setText(tr("Documents"));
        return;
    }
    int pages = 0;
    for (const auto& document : file->dossier.documents) {
        pages += document.pages;
    }
    const auto documents = static_cast<int>(file->dossier.documents.size());
    const auto missing = static_cast<int>(file->missing().size());
    QStringList parts{tr("%n document(s)", nullptr, documents), tr("%n page(s) in total", nullptr, pages)};
    if (missing > 0) {
        parts.append(tr("%n missing", nullptr, missing));
    }
    m_head->setText(parts.join(u" · "_s));
}

} // namespace pingshen::ui
