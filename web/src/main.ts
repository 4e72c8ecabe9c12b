import {mount} from 'svelte';
import App from './App.svelte';
import './app.css';
import {declareFaces} from './engine/fonts';

declareFaces(document.fonts);
mount(App, {target: document.body});
